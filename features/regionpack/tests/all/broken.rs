//! A pack with many mistakes: all are told at once, each with its place.

use crate::packs::{Files, change, problems};
use crate::small;

const MATTER: &str = "matters/forum-2026-1/matter.toml";
const OTHER: &str = "matters/forum-2026-2/matter.toml";

/// The small pack with a mistake or more in every file.
fn broken() -> Files {
    let mut pack = small::files();
    for (path, from, to) in [
        ("pack.toml", "licence = \"EUPL-1.2\"\nsources", "license = \"EUPL-1.2\"\nsources"),
        ("areas.csv", "north,municipality,valley,North", "north,munincipality,valley,North"),
        ("areas.csv", "south,municipality,valley,South,South,,", "South,municipality,valey,South,,2020-13-01,"),
        ("area_numbers.csv", "north,0911,2020-01-01", "north,0902,2019-12-31"),
        ("area_numbers.csv", "south,0902,,", "south,902,,2020-01-01,"),
        ("population.csv", "2026,1122", "2025,-1"),
        ("parties.csv", "944889116", "944889117"),
        ("parties.csv", "https://north.example,post@", "north.example,post."),
        ("parties.csv", "unit,intermunicipal_unit,valley,Unit", "north,intermunicipal_unit,,Unit"),
        ("contacts.csv", "role_nn", "role_sv"),
        ("accounts.csv", "case_officer,,south", "case_officer,valley,"),
        ("accounts.csv", "Guest,nn,,,", "Guest,sv,member,,"),
        ("bodies/north.toml", "party = \"north\"", "party = \"south\""),
        ("bodies/forum.toml", "reports_to = \"group\"", "parent = \"group\"\nreport_to = \"group\""),
        ("bodies/south.toml", "mandate = {", "mandate = ["),
        (MATTER, "opened_on = 2026-01-12", "opened_on = \"2026-01-12\""),
        (MATTER, "number = 1\nstate", "number = 0\nstate"),
        (MATTER, "number = 3\nfile = \"resolution-3.md\"", "number = 4\nfile = \"resolution-4.md\""),
        (MATTER, "owner = \"unit\"", "owner = \"sooth\""),
        (OTHER, "number = 2", "number = 3"),
        (OTHER, "2026-01-14", "2026-01-11"),
        (OTHER, "published = false", "published = 0"),
    ] {
        change(&mut pack, path, from, to);
    }
    pack.insert("README.md".into(), b"x".to_vec());
    pack.insert("matters/forum-2026-2/text.nb.txt".into(), b"x".to_vec());
    pack.insert("matters/forum-2026-2/documents/a.pdf".into(), b"x".to_vec());
    pack.insert("matters/Forum/text.nb.md".into(), b"a\nx\0\xff\n".to_vec());
    pack
}

#[test]
fn every_problem_is_told_at_once() {
    let found = problems(broken());
    let expected: Vec<&str> = EXPECTED.lines().collect();
    assert_eq!(found, expected, "\n{}", found.join("\n"));
}

const EXPECTED: &str = r#"README.md: the file is not part of a pack — a pack without it"#;
