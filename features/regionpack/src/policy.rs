//! Who may move whole regions in and out.

use access::Reader;

/// Leave to move packs, which only [`leave`] gives; the queries cannot be called without it.
pub(crate) struct Leave(());

/// Packs hold drafts, accounts and what nobody has published, so only those who run the platform move them.
pub(crate) fn leave(reader: &Reader) -> Option<Leave> {
    reader.is_administrator().then_some(Leave(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::{Account, Grant, Role};

    #[test]
    fn only_those_who_run_the_platform() {
        let signed_in = |role| {
            let account = Account { id: "a".into(), display_name: "Somebody".into() };
            let grant = Grant { role, area_path: Some("norge/".into()), party_id: Some("p".into()), body_id: None };
            Reader::signed_in(account, vec![grant])
        };
        assert!(leave(&Reader::system()).is_some() && leave(&signed_in(Role::Administrator)).is_some());
        assert!(leave(&Reader::visitor()).is_none());
        for role in [Role::Coordinator, Role::CaseOfficer, Role::Member] {
            assert!(leave(&signed_in(role)).is_none(), "{role}");
        }
    }
}
