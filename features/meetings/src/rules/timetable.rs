//! When each item of an agenda begins.

use time::{Duration, OffsetDateTime};

/// When each item begins, given how many minutes each is to take: one after another from when the meeting begins. Times end after an item
/// that has none set aside, and there are none where no item has.
pub fn begins(
    starts_at: OffsetDateTime,
    minutes: impl IntoIterator<Item = Option<i64>>,
) -> Vec<Option<OffsetDateTime>> {
    let minutes: Vec<Option<i64>> = minutes.into_iter().collect();
    let mut next = minutes.iter().any(Option::is_some).then_some(starts_at);
    let mut begins = Vec::with_capacity(minutes.len());
    for minutes in minutes {
        begins.push(next);
        next = next.zip(minutes).and_then(|(at, minutes)| at.checked_add(Duration::minutes(minutes)));
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::datetime;

    #[test]
    fn items_follow_each_other_until_one_has_no_time() {
        let at = datetime!(2026-11-10 08:00 UTC);
        let later = |minutes| Some(at + Duration::minutes(minutes));
        assert_eq!(begins(at, [Some(10), Some(20), None, Some(5)]), [later(0), later(10), later(30), None]);
        assert_eq!(begins(at, [None, None]), [None, None]);
    }

    proptest! {
        #[test]
        fn there_is_one_for_each_and_none_goes_back(minutes in prop::collection::vec(prop::option::of(1_i64..600), 0..20)) {
            let begins = begins(datetime!(2026-11-10 08:00 UTC), minutes.clone());
            prop_assert_eq!(begins.len(), minutes.len());
            let set: Vec<_> = begins.iter().flatten().collect();
            prop_assert!(set.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
