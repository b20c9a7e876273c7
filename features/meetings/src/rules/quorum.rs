//! Whether enough members are there.

/// How many of those who vote are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Those who vote and are there, themselves or by a deputy.
    pub present: usize,
    /// Those who vote.
    pub members: usize,
}

impl Quorum {
    /// Whether the meeting may decide: at least half of the members are there (kommuneloven section 11-9).
    pub fn is_met(self) -> bool {
        self.members > 0 && 2 * self.present >= self.members
    }
}

/// Counts, of pairs that say whether somebody votes and is there.
pub fn quorum(people: impl IntoIterator<Item = (bool, bool)>) -> Quorum {
    let mut quorum = Quorum { present: 0, members: 0 };
    for (votes, present) in people {
        quorum.members += usize::from(votes);
        quorum.present += usize::from(votes && present);
    }
    quorum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_those_who_vote_are_enough() {
        let six = |present: usize| quorum((0..6).map(|one| (true, one < present)).chain([(false, true)]));
        assert_eq!(six(3), Quorum { present: 3, members: 6 });
        assert!(six(3).is_met() && six(6).is_met() && !six(2).is_met());
        assert!(!quorum([]).is_met(), "nobody cannot decide");
    }
}
