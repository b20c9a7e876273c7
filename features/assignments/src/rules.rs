//! What holds for assignments, whoever asks.

use serde::Deserialize;
use time::{Date, Duration};

/// How far an assignment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// It waits for a joint resolution to be adopted.
    Planned,
    /// Its owner is at it.
    Given,
    /// The body has a report to take note of.
    Reported,
    /// The body has taken note, or wants no report any longer.
    Closed,
}

impl AssignmentState {
    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Given => "given",
            Self::Reported => "reported",
            Self::Closed => "closed",
        }
    }

    /// Whether a report is late on this day.
    pub fn is_overdue(self, report_due: Date, today: Date) -> bool {
        self == Self::Given && report_due < today
    }

    /// Whether the body can close it or set another day.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Given | Self::Reported)
    }
}

/// What a body makes of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It takes note, and the assignment is closed.
    Noted,
    /// It wants another report by another day.
    Returned,
}

impl Answer {
    /// Both, with their names.
    pub const CHOICES: [(&'static str, Self); 2] = [("noted", Self::Noted), ("returned", Self::Returned)];

    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Noted => "noted",
            Self::Returned => "returned",
        }
    }

    /// The state of the assignment after it.
    pub fn leads_to(self) -> AssignmentState {
        match self {
            Self::Noted => AssignmentState::Closed,
            Self::Returned => AssignmentState::Given,
        }
    }
}

/// How long before the day an owner is reminded for the first time.
pub const AHEAD: Duration = Duration::days(14);

/// Which reminder an owner gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// The day comes closer.
    Coming,
    /// The day is here, or past.
    Due,
}

impl Reminder {
    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Due => "due",
        }
    }

    /// The reminder that is right on a day, if any.
    pub fn on(today: Date, report_due: Date) -> Option<Self> {
        match report_due - today {
            left if left <= Duration::ZERO => Some(Self::Due),
            left if left <= AHEAD => Some(Self::Coming),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn an_owner_is_reminded_before_and_on_the_day() {
        let due = date!(2026 - 12 - 01);
        let on = |today| Reminder::on(today, due);
        assert_eq!(on(date!(2026 - 11 - 16)), None);
        assert_eq!(on(date!(2026 - 11 - 17)), Some(Reminder::Coming));
        assert_eq!(on(date!(2026 - 11 - 30)), Some(Reminder::Coming));
        assert_eq!(on(due), Some(Reminder::Due));
        assert_eq!(on(date!(2027 - 01 - 15)), Some(Reminder::Due), "a machine that was away makes up for it");
    }

    #[test]
    fn only_what_is_given_is_overdue() {
        let (due, after) = (date!(2026 - 12 - 01), date!(2026 - 12 - 02));
        assert!(AssignmentState::Given.is_overdue(due, after) && !AssignmentState::Given.is_overdue(due, due));
        for state in [AssignmentState::Planned, AssignmentState::Reported, AssignmentState::Closed] {
            assert!(!state.is_overdue(due, after), "{state:?}");
        }
    }
}
