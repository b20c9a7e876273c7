//! What holds for signing up, whoever asks. The seats and the line are `methods/seating`.

use time::{Duration, OffsetDateTime};

/// How long after the meeting it is known who had signed up.
pub const KEEP: Duration = Duration::days(30);

/// How long after a mail to somebody they get no other because their address was typed in again.
const QUIET: Duration = Duration::minutes(10);

/// How somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the room.
    InPerson,
    /// From afar.
    Video,
}

impl Way {
    /// Both, with their names.
    pub const CHOICES: [(&'static str, Self); 2] = [("in_person", Self::InPerson), ("video", Self::Video)];

    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Video => "video",
        }
    }

    /// Whether it takes one of the seats, which are those of the room.
    pub fn takes_seat(self) -> bool {
        self == Self::InPerson
    }
}

/// Where somebody stands who has signed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They take part.
    Seated,
    /// They wait for a seat.
    Waiting,
}

impl Standing {
    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Seated => "seated",
            Self::Waiting => "waiting",
        }
    }
}

/// Whether it may still be known who had signed up for a meeting that ends then.
pub fn is_kept(ends_at: OffsetDateTime, now: OffsetDateTime) -> bool {
    now < ends_at + KEEP
}

/// Whether somebody whose address was typed in again gets another mail, so that nobody's mailbox is filled.
pub fn may_be_mailed(mailed_at: Option<OffsetDateTime>, now: OffsetDateTime) -> bool {
    mailed_at.is_none_or(|mailed_at| now - mailed_at >= QUIET)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_mailbox_is_not_filled() {
        let now = datetime!(2026-11-22 12:00 UTC);
        assert!(may_be_mailed(None, now) && may_be_mailed(Some(now - QUIET), now));
        assert!(!may_be_mailed(Some(now - QUIET + Duration::SECOND), now));
    }

    #[test]
    fn who_signed_up_is_forgotten_after_the_meeting() {
        let end = datetime!(2026-11-22 12:00 UTC);
        assert!(is_kept(end, end + KEEP - Duration::SECOND) && !is_kept(end, end + KEEP));
    }
}
