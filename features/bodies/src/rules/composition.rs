//! Whether those who sit in a body are those who should.

use super::MemberRole;

/// Who must be in a body, and how many of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requirement<'a> {
    /// Only those on behalf of a party of this kind.
    pub party_kind: Option<&'a str>,
    /// Only those on behalf of a municipality with fewer inhabitants than this.
    pub below_inhabitants: Option<i64>,
    /// Only those with this role; else everybody who sits in the body.
    pub role: Option<MemberRole>,
    /// So many at least.
    pub minimum: i64,
    /// So many at most.
    pub maximum: Option<i64>,
}

/// A member as far as a requirement is concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The role.
    pub role: MemberRole,
    /// The kind of the party on whose behalf the member sits there.
    pub party_kind: Option<&'a str>,
    /// How many live in the party's municipality.
    pub inhabitants: Option<i64>,
}

/// Whether a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Met,
    /// So many are missing.
    Missing(i64),
    /// So many are too many.
    TooMany(i64),
}

/// Whether these members meet the requirement.
pub fn verdict(requirement: &Requirement<'_>, members: &[Counted<'_>]) -> Verdict {
    let found = members.iter().filter(|member| counts(requirement, member)).count();
    let found = i64::try_from(found).unwrap_or(i64::MAX);
    match requirement.maximum {
        _ if found < requirement.minimum => Verdict::Missing(requirement.minimum - found),
        Some(maximum) if found > maximum => Verdict::TooMany(found - maximum),
        _ => Verdict::Met,
    }
}

fn counts(requirement: &Requirement<'_>, member: &Counted<'_>) -> bool {
    requirement.role.map_or(member.role.sits(), |role| role == member.role)
        && requirement.party_kind.is_none_or(|kind| member.party_kind == Some(kind))
        && requirement.below_inhabitants.is_none_or(|below| member.inhabitants.is_some_and(|number| number < below))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KINDS: [&str; 3] = ["municipality", "general_practitioners", "user_organisation"];

    fn member(role: MemberRole, kind: &'static str, inhabitants: Option<i64>) -> Counted<'static> {
        Counted { role, party_kind: Some(kind), inhabitants }
    }

    #[test]
    fn two_from_small_municipalities_and_one_general_practitioner() {
        let small = Requirement { below_inhabitants: Some(5000), minimum: 2, ..Requirement::default() };
        let doctor = Requirement { party_kind: Some(KINDS[1]), minimum: 1, maximum: Some(1), ..Requirement::default() };
        let mut members = vec![
            member(MemberRole::Chair, KINDS[0], Some(1122)),
            member(MemberRole::Member, KINDS[0], Some(133_228)),
            member(MemberRole::Deputy, KINDS[0], Some(1122)),
            member(MemberRole::Observer, KINDS[1], None),
        ];
        assert_eq!(verdict(&small, &members), Verdict::Missing(1), "a deputy does not count");
        assert_eq!(verdict(&doctor, &members), Verdict::Missing(1), "nor does an observer");
        members.push(member(MemberRole::Member, KINDS[0], Some(4999)));
        members.extend([member(MemberRole::Member, KINDS[1], None); 2]);
        assert_eq!(verdict(&small, &members), Verdict::Met);
        assert_eq!(verdict(&doctor, &members), Verdict::TooMany(1));
        let observer = Requirement { role: Some(MemberRole::Observer), minimum: 2, ..Requirement::default() };
        assert_eq!(verdict(&observer, &members), Verdict::Missing(1));
    }

    fn members() -> impl Strategy<Value = Vec<Counted<'static>>> {
        let one = (0..6_usize, prop::option::of(0..3_usize), prop::option::of(0..9_i64));
        let one = one.prop_map(|(role, kind, inhabitants)| Counted {
            role: MemberRole::ALL[role],
            party_kind: kind.map(|kind| KINDS[kind]),
            inhabitants,
        });
        prop::collection::vec(one, 0..12)
    }

    fn requirement() -> impl Strategy<Value = Requirement<'static>> {
        let limits = (0..5_i64, prop::option::of(0..5_i64));
        let which = (prop::option::of(0..3_usize), prop::option::of(0..9_i64), prop::option::of(0..6_usize));
        (limits, which).prop_map(|((minimum, more), (kind, below_inhabitants, role))| Requirement {
            party_kind: kind.map(|kind| KINDS[kind]),
            below_inhabitants,
            role: role.map(|role| MemberRole::ALL[role]),
            minimum,
            maximum: more.map(|more| minimum + more),
        })
    }

    proptest! {
        #[test]
        fn the_order_of_members_does_not_matter(requirement in requirement(), mut members in members()) {
            let before = verdict(&requirement, &members);
            members.reverse();
            prop_assert_eq!(verdict(&requirement, &members), before);
        }

        #[test]
        fn so_many_more_or_fewer_meet_it(requirement in requirement(), mut members in members()) {
            let fits = Counted {
                role: requirement.role.unwrap_or_default(),
                party_kind: requirement.party_kind,
                inhabitants: requirement.below_inhabitants.map(|below| below - 1),
            };
            match verdict(&requirement, &members) {
                Verdict::Met => {}
                Verdict::Missing(number) => {
                    prop_assert!(number > 0);
                    members.extend(vec![fits; usize::try_from(number).unwrap() - 1]);
                    prop_assert_eq!(verdict(&requirement, &members), Verdict::Missing(1));
                    members.push(fits);
                    prop_assert_eq!(verdict(&requirement, &members), Verdict::Met);
                }
                Verdict::TooMany(number) => {
                    for _ in 0..number {
                        let place = members.iter().position(|member| counts(&requirement, member)).unwrap();
                        members.remove(place);
                    }
                    prop_assert_eq!(verdict(&requirement, &members), Verdict::Met);
                }
            }
        }

        #[test]
        fn who_does_not_count_changes_nothing(requirement in requirement(), mut members in members()) {
            let before = verdict(&requirement, &members);
            members.retain(|member| counts(&requirement, member));
            prop_assert_eq!(verdict(&requirement, &members), before);
        }
    }
}
