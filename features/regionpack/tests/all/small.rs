//! A small pack in which every part of the format occurs.

use crate::packs::Files;
use matters::{MATTER, OTHER};

mod matters;

const FILES: [(&str, &str); 19] = [
    (
        "pack.toml",
        r#"slug = "valley"
licence = "EUPL-1.2"
sources = [
  { id = "made up", title = "Made up for tests", licence = "EUPL-1.2" },
  { id = "a decision", title = "Made up as well", licence = "EUPL-1.2" },
]

[name]
nb = "The valley"
nn = "The valley"

[description]
nb = ""
nn = ""
"#,
    ),
    (
        "areas.csv",
        "key,kind,parent,name_nb,name_nn,valid_from,valid_to,source
land,nation,,Land,Land,,,made up
valley,region,land,Valley,Valley,2020-01-01,,made up
north,municipality,valley,North,North,,,made up
south,municipality,valley,South,South,,2030-12-31,made up
",
    ),
    (
        "area_numbers.csv",
        "area,number,valid_from,valid_to,source
north,0901,,2019-12-31,made up
north,0911,2020-01-01,,made up
south,0902,,,made up
",
    ),
    ("population.csv", "area,year,inhabitants,source\nnorth,2025,1100,made up\nnorth,2026,1122,made up\n"),
    (
        "parties.csv",
        "key,kind,area,name_nb,name_nn,organisation_number,website,email,phone,address,source
north,municipality,north,North,North,944889116,https://north.example,post@north.example,1,\"Street 1\n0001 North\",made up
south,municipality,south,South,South,,,,,\"\"\"Old\"\" road\",made up
unit,intermunicipal_unit,valley,Unit,Unit,,,,,,made up
",
    ),
    (
        "contacts.csv",
        "key,party,role_nb,role_nn,email,phone,position
north-post,north,Post,Post,post@north.example,,1
north-head,north,Head,Head,,1,2
south-post,south,Post,Post,post@south.example,,1
",
    ),
    (
        "accounts.csv",
        "name,display_name,locale,role,area,party
admin,Administrator,en,administrator,,
head,Head,nb,coordinator,valley,
head,Head,nb,case_officer,,south
guest,Guest,nn,,,
",
    ),
    ("bodies/forum.toml", FORUM),
    ("bodies/group.toml", GROUP),
    ("bodies/north.toml", COUNCIL_NORTH),
    ("bodies/south.toml", COUNCIL_SOUTH),
    ("matters/forum-2026-1/matter.toml", MATTER),
    ("matters/forum-2026-1/text.nb.md", "## About\r\n\r\nIt is about this.\r\n\r\n"),
    ("matters/forum-2026-1/resolution-1.md", "1. We agree.\n2. North pays.\n"),
    ("matters/forum-2026-1/second.md", "1. We agree.\n2. Both pay.\n"),
    ("matters/forum-2026-1/resolution-3.md", "1. We agree.\n2. Both pay half.\n"),
    ("matters/forum-2026-1/documents/Plan A.txt", "A plan.\n"),
    ("matters/forum-2026-1/documents/plan-b.csv", "a,b\n"),
    ("matters/forum-2026-2/matter.toml", OTHER),
];

const FORUM: &str = r#"kind = "leaders_forum"
area = "valley"
reports_to = "group"
source = "made up"
name = { nb = "Forum", nn = "Forum" }

[mandate]
nb = """
It "leads":

- a \\ b
- "c"
"""
nn = ""

[composition]
nb = "Two"
nn = "Two"

[[seats]]
party = "south"
votes = true
role = { nb = "Head", nn = "Head" }

[[seats]]
party = "north"
votes = false
role = { nb = "Head", nn = "Head" }

[[mandates]]
text = { nb = "It leads more", nn = "" }
adopted_on = 2026-05-20
valid_from = 2026-06-01
valid_to = 2030-12-31
source = "a decision"

[[rules]]
label = { nb = "One of each", nn = "One of each" }
party_kind = "municipality"
below_inhabitants = 5000
role = "chair"
minimum = 1
maximum = 2

[[members]]
name = "Deputy head, South"
role = "deputy"
seat = 1
deputy_for = 2

[[members]]
name = "Head, South"
role = "chair"
seat = 1
title = { nb = "Leader", nn = "" }
valid_from = 2026-01-01
valid_to = 2026-06-30

[[members]]
name = "New head, South"
role = "member"
seat = 1
valid_from = 2026-07-01

[[members]]
name = "Unit"
role = "secretary"
party = "unit"

[[chairs]]
party = "north"
valid_from = 2027-01-01

[[chairs]]
party = "south"
valid_from = 2026-01-01
valid_to = 2026-12-31
"#;

const GROUP: &str = r#"kind = "working_group"
area = "valley"
parent = "forum"
valid_from = 2026-01-01
valid_to = 2026-12-31
source = "made up"
letterhead = """
Town hall
The Valley
"""
name = { nb = "Group", nn = "Group" }
mandate = { nb = "", nn = "" }
composition = { nb = "", nn = "" }

[[successors]]
body = "forum"
kind = "merged"
happened_on = 2026-12-31
"#;

const COUNCIL_NORTH: &str = r#"kind = "council"
area = "north"
party = "north"
source = "made up"
name = { nb = "Council", nn = "Council" }
mandate = { nb = "", nn = "" }
composition = { nb = "", nn = "" }
"#;

const COUNCIL_SOUTH: &str = r#"kind = "council"
area = "south"
party = "south"
source = "made up"
name = { nb = "Council", nn = "Council" }
mandate = { nb = "", nn = "" }
composition = { nb = "", nn = "" }
"#;

/// The files of the pack.
pub fn files() -> Files {
    FILES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}
