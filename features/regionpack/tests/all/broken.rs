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
        ("areas.csv", "north,municipality,valley,North", "north,municipal,valley,North"),
        ("areas.csv", "south,municipality,valley,South,South,,", "South,municipality,valley2,South,,2020-13-01,"),
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

/// In the order in which they are told: by file, then by line.
const EXPECTED: &str = r#"README.md: the file is not part of a pack — a pack without it
accounts.csv:4: area is not empty — a case_officer has none
accounts.csv:4: party is empty — a case_officer has the key of one
accounts.csv:5: area is empty — a member has the key of one
accounts.csv:5: locale "sv" is unknown — one of nb, nn, en
area_numbers.csv:3: 0902 "north" clashes with 0901 "north" in line 2 — one number at a time for each municipality, and each number once
area_numbers.csv:4: the line has 6 cells, the header 5 — a cell for each column, in quotes when it holds a comma
areas.csv:4: kind "municipal" is unknown — "municipality"? It is one of nation, health_region, health_community, region, municipality
areas.csv:5: key "South" is not a key — a to z, 0 to 9 and single hyphens between them
areas.csv:5: name_nn is empty — a text
areas.csv:5: parent "valley2" is no area of this pack — "valley", or "valley2" in areas.csv
areas.csv:5: valid_from "2020-13-01" is not a day — year, month and day, such as 2026-01-31
bodies/forum.toml:3: parent goes in a circle: forum → group → forum — a body without parent at the end
bodies/forum.toml:4: the key "report_to" is unknown — "reports_to"?
bodies/forum.toml:69: members.party "unit" is no party of this pack — one from parties.csv
bodies/north.toml:3: the party "south" is not the municipality of the area "north" — party = "north"
bodies/south.toml:6: this is not TOML: invalid float, expected `nan` — TOML as in docs/region-pack.md
bodies/south.toml:7: this is not TOML: missing comma between array elements, expected `,` — TOML as in docs/region-pack.md
contacts.csv:1: the column "role_nn" is missing — the header key,party,role_nb,role_nn,email,phone,position
contacts.csv:1: the column "role_sv" is unknown — "role_nn"?
matters/Forum/matter.toml: "Forum" is not a key — a folder of a to z, 0 to 9 and single hyphens between them
matters/Forum/matter.toml: the file is missing — a file with this name, spelled exactly so
matters/Forum/text.nb.md:2: the text holds the control character '\0' — a text without it
matters/Forum/text.nb.md:2: the text is not UTF-8 — the file saved with the encoding UTF-8
matters/forum-2026-1/matter.toml:3: number is 0 — a whole number from 1 to 1000000, without quotes
matters/forum-2026-1/matter.toml:5: opened_on is of the type string — a day without quotes, such as opened_on = 2026-01-31
matters/forum-2026-1/matter.toml:89: texts.file "resolution-4.md" is not there — the file matters/forum-2026-1/resolution-4.md
matters/forum-2026-1/matter.toml:101: assignments.owner "sooth" is no party of this pack — "south", or "sooth" in parties.csv
matters/forum-2026-1/resolution-3.md: the text is not listed in matter.toml — [[joint_resolution.texts]] with file = "resolution-3.md", or without the file
matters/forum-2026-2/documents/a.pdf: the document is not listed in matter.toml — [[documents]] with file = "a.pdf", or without the file
matters/forum-2026-2/matter.toml:3: the key "forum-2026-2" does not end with the year and the number — a folder whose name ends with -2026-3
matters/forum-2026-2/matter.toml:6: decided_on comes before opened_on — a day on or after it
matters/forum-2026-2/matter.toml:7: published is of the type integer — true or false, without quotes
matters/forum-2026-2/text.nb.txt: the file is not part of a pack — text.nb.md, or a pack without the file
pack.toml:1: licence is missing — a line licence = …
pack.toml:2: the key "license" is unknown — "licence"?
parties.csv:2: email "post.north.example" is not an e-mail address — an address such as post@hol.example
parties.csv:2: organisation_number "944889117" is not an organisation number — nine digits, of which the last checks the others
parties.csv:2: website "north.example" is not a web address — an address that begins with https://
parties.csv:4: area "south" is no area of this pack — "South", or "south" in areas.csv
parties.csv:5: area is empty — one from areas.csv
parties.csv:5: the party "north" is there twice, first in line 2 — each key once
population.csv:3: "north" has the year 2025 twice, first in line 2 — each area and year once
population.csv:3: inhabitants "-1" is not such a number — a whole number from 0 to 20000000"#;
