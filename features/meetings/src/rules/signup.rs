//! Whether people can sign up.

use super::MeetingState;
use time::OffsetDateTime;

/// Whether somebody can sign up now for a meeting in this state that begins then.
pub fn signup_is_open(
    state: MeetingState,
    starts_at: OffsetDateTime,
    closes_at: OffsetDateTime,
    now: OffsetDateTime,
) -> bool {
    state.is_to_come() && now < closes_at.min(starts_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn one_signs_up_until_it_closes_or_begins() {
        let (closes, starts) = (datetime!(2026-11-01 11:00 UTC), datetime!(2026-11-10 08:00 UTC));
        let before = datetime!(2026-11-01 10:59:59 UTC);
        for state in MeetingState::ALL {
            let is_to_come = matches!(state, MeetingState::Planned | MeetingState::Called);
            assert_eq!(signup_is_open(state, starts, closes, before), is_to_come, "{state}");
        }
        assert!(!signup_is_open(MeetingState::Called, starts, closes, closes));
        assert!(!signup_is_open(MeetingState::Called, before, closes, before), "it was moved forward");
    }
}
