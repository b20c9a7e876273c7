//! What becomes of a body when it ends.

use serde::{Deserialize, Serialize};

/// How a body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuccessionKind {
    /// Its work is done, and nothing takes its place.
    Closed,
    /// One other takes its place.
    Replaced,
    /// It is merged into one other.
    Merged,
    /// It is split into several.
    Split,
}

impl SuccessionKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Closed, Self::Replaced, Self::Merged, Self::Split];

    /// The name as it stands in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Replaced => "replaced",
            Self::Merged => "merged",
            Self::Split => "split",
        }
    }

    /// Whether a body can end like this with so many successors.
    pub fn has_successors(self, number: usize) -> bool {
        match self {
            Self::Closed => number == 0,
            Self::Replaced | Self::Merged => number == 1,
            Self::Split => number > 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_end_has_its_number_of_successors() {
        for (kind, numbers) in SuccessionKind::ALL.into_iter().zip([vec![0], vec![1], vec![1], vec![2, 3]]) {
            let fits: Vec<usize> = (0..4).filter(|number| kind.has_successors(*number)).collect();
            assert_eq!(fits, numbers, "{kind:?}");
        }
    }
}
