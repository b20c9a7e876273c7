//! When each item of an agenda begins.

use time::{Duration, OffsetDateTime};

/// What is set for an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    /// When it has to begin.
    pub starts: Option<OffsetDateTime>,
    /// How many minutes it is to take.
    pub minutes: Option<i64>,
}

/// When an item begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When it begins, where that is known.
    pub begins: Option<OffsetDateTime>,
    /// How many minutes of it are taken by what comes before it.
    pub overrun: Option<i64>,
}

/// When everything begins, and how many minutes after the end of the meeting it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// One for each item.
    pub slots: Vec<Slot>,
    /// How many minutes it runs past the end.
    pub overrun: Option<i64>,
}

/// The timetable of a meeting from `starts_at` to `ends_at`. Items follow one another, but one with a time of its own begins at that
/// time. Times end after an item that has no minutes set aside, until the next one with a time of its own, and there are none where
/// nothing is set for any item.
pub fn timetable(
    starts_at: OffsetDateTime,
    ends_at: OffsetDateTime,
    timings: impl IntoIterator<Item = Timing>,
) -> Timetable {
    let timings: Vec<Timing> = timings.into_iter().collect();
    let mut next = timings.iter().any(|timing| *timing != Timing::default()).then_some(starts_at);
    // How far the meeting is known to have come by now.
    let mut reached = starts_at;
    let mut slots = Vec::with_capacity(timings.len());
    for timing in timings {
        let begins = timing.starts.or(next);
        let overrun = timing.starts.and_then(|starts| minutes_between(starts, reached));
        slots.push(Slot { begins, overrun });
        next = begins.zip(timing.minutes).and_then(|(at, minutes)| at.checked_add(Duration::minutes(minutes)));
        reached = next.or(begins).unwrap_or(reached);
    }
    Timetable { slots, overrun: minutes_between(ends_at, reached) }
}

/// How many minutes later the second moment is, if it is later.
fn minutes_between(first: OffsetDateTime, second: OffsetDateTime) -> Option<i64> {
    Some((second - first).whole_minutes()).filter(|minutes| *minutes > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::datetime;

    const AT: OffsetDateTime = datetime!(2026-11-10 08:00 UTC);

    fn later(minutes: i64) -> OffsetDateTime {
        AT + Duration::minutes(minutes)
    }

    fn lasting(minutes: i64) -> Timing {
        Timing { starts: None, minutes: Some(minutes) }
    }

    fn fixed(at: i64, minutes: Option<i64>) -> Timing {
        Timing { starts: Some(later(at)), minutes }
    }

    fn begins(timings: &[Timing]) -> Vec<Option<OffsetDateTime>> {
        timetable(AT, later(600), timings.iter().copied()).slots.iter().map(|slot| slot.begins).collect()
    }

    #[test]
    fn items_follow_each_other_until_one_has_no_time() {
        let found = begins(&[lasting(10), lasting(20), Timing::default(), lasting(5)]);
        assert_eq!(found, [Some(later(0)), Some(later(10)), Some(later(30)), None]);
        assert_eq!(begins(&[Timing::default(), Timing::default()]), [None, None]);
    }

    #[test]
    fn an_item_with_a_time_of_its_own_begins_then_and_the_rest_follows_it() {
        let found = begins(&[lasting(10), Timing::default(), fixed(60, Some(15)), lasting(5)]);
        assert_eq!(found, [Some(later(0)), Some(later(10)), Some(later(60)), Some(later(75))]);
    }

    #[test]
    fn what_runs_into_an_item_or_past_the_end_is_told() {
        let overruns = |timings: &[Timing]| {
            let found = timetable(AT, later(60), timings.iter().copied());
            (found.slots.iter().map(|slot| slot.overrun).collect::<Vec<_>>(), found.overrun)
        };
        assert_eq!(overruns(&[lasting(30), fixed(30, Some(30))]), (vec![None, None], None));
        assert_eq!(overruns(&[lasting(45), fixed(30, Some(40))]), (vec![None, Some(15)], Some(10)));
        assert_eq!(overruns(&[fixed(-15, Some(5)), lasting(5)]), (vec![Some(15), None], None), "before the meeting");
        assert_eq!(overruns(&[fixed(40, None), fixed(20, Some(5))]), (vec![None, Some(20)], None), "the wrong order");
    }

    fn timing() -> impl Strategy<Value = Timing> {
        (prop::option::weighted(0.3, -60_i64..600), prop::option::of(1_i64..600))
            .prop_map(|(starts, minutes)| Timing { starts: starts.map(later), minutes })
    }

    proptest! {
        #[test]
        fn there_is_one_for_each_and_without_overruns_none_goes_back(timings in prop::collection::vec(timing(), 0..20)) {
            let found = timetable(AT, later(600), timings.clone());
            prop_assert_eq!(found.slots.len(), timings.len());
            for (slot, timing) in found.slots.iter().zip(&timings) {
                prop_assert!(timing.starts.is_none() || slot.begins == timing.starts);
            }
            if found.slots.iter().all(|slot| slot.overrun.is_none()) {
                let set: Vec<_> = found.slots.iter().filter_map(|slot| slot.begins).collect();
                prop_assert!(set.windows(2).all(|pair| pair[0] <= pair[1]));
            }
        }
    }
}
