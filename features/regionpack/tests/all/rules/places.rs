//! Areas, parties, accounts and bodies.

use super::expect;
use crate::packs::problems;
use crate::small;

#[test]
fn the_small_pack_is_right() {
    assert_eq!(problems(small::files()), [""; 0]);
}

#[test]
fn there_is_one_tree() {
    let second = "3: \"valley\" is a second root — a parent; only one area has none";
    expect("areas.csv", "valley,region,land", "valley,region,", &[second]);
    let order = "the order nation › health_region › health_community › region › municipality";
    let root = "2: the root \"land\" is a region — a nation, or a parent";
    let below = format!("3: a region cannot stand below the region \"land\" — {order}");
    expect("areas.csv", "land,nation,,Land", "land,region,,Land", &[root, &below]);
    let none = " no area is the root — one area of the kind nation without a parent";
    let circle = "2: the parents go in a circle: land → valley → land — a way to the root";
    expect("areas.csv", "land,nation,,", "land,nation,valley,", &[none, circle]);
    let twice = "6: the area \"south\" is there twice, first in line 5 — each key once";
    expect("areas.csv", "2030-12-31,made up\n", "2030-12-31,made up\nsouth,region,land,A,A,,,made up\n", &[twice]);
}

#[test]
fn days_are_in_order() {
    let wrong = "3: valid_to comes before valid_from — the last day, on or after the first";
    expect("areas.csv", "2020-01-01,,made up\nnorth", "2020-01-01,2019-01-01,made up\nnorth", &[wrong]);
    let wrong = "5: valid_to comes before valid_from — the last day, on or after the first";
    expect("bodies/group.toml", "valid_to = 2026-12-31", "valid_to = 2025-12-31", &[wrong]);
}

#[test]
fn municipalities_have_one_number_at_a_time() {
    let right = "one number at a time for each municipality, and each number once";
    let same_area = format!("3: 0911 \"north\" clashes with 0901 \"north\" in line 2 — {right}");
    expect("area_numbers.csv", "0911,2020-01-01", "0911,2019-12-31", &[&same_area]);
    let same_number = format!("4: 0901 \"south\" clashes with 0901 \"north\" in line 2 — {right}");
    expect("area_numbers.csv", "south,0902", "south,0901", &[&same_number]);
    expect(
        "area_numbers.csv",
        "north,0911",
        "north,0901",
        &[&format!("3: 0901 \"north\" clashes with 0901 \"north\" in line 2 — {right}")],
    );
    let digits = "4: number \"902\" is not a municipality number — four digits, such as 0620";
    expect("area_numbers.csv", "south,0902", "south,902", &[digits]);
    let region = "4: area \"valley\" is a region — a municipality";
    let none = " the municipality \"south\" has no number — a line for each municipality";
    expect("area_numbers.csv", "south,0902", "valley,0902", &[none, region]);
    expect("population.csv", "north,2025", "valley,2025", &["2: area \"valley\" is a region — a municipality"]);
}

#[test]
fn columns_are_the_expected_ones() {
    let header = "area,year,inhabitants,source";
    expect(
        "population.csv",
        header,
        "area;year;inhabitants;source",
        &["1: the columns are separated by ';' — columns separated by commas"],
    );
    let extra = "1: the column \"note\" is unknown — only area,year,inhabitants,source";
    let short = |line| {
        format!("{line}: the line has 4 cells, the header 5 — a cell for each column, in quotes when it holds a comma")
    };
    expect("population.csv", header, "area,year,inhabitants,source,note", &[extra, &short(2), &short(3)]);
    let twice = "1: the column \"year\" is there twice — each column once";
    expect("population.csv", header, "area,year,inhabitants,source,year", &[twice, &short(2), &short(3)]);
    let mut files = small::files();
    files.insert("population.csv".into(), Vec::new());
    assert_eq!(problems(files), ["population.csv:1: the file is empty — the header area,year,inhabitants,source"]);
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    let mut files = small::files();
    let windows = "\u{feff}area,year,inhabitants,source\r\n\r\n\"north\",2025,x,made up\r\nnorth,2026,y,made up\r\n";
    files.insert("population.csv".into(), windows.into());
    let wrong = |line, text| {
        format!(
            "population.csv:{line}: inhabitants \"{text}\" is not such a number — a whole number from 0 to 20000000"
        )
    };
    assert_eq!(problems(files), [wrong(3, "x"), wrong(4, "y")]);
}

#[test]
fn a_missing_file_is_told_once() {
    let mut files = small::files();
    files.remove("areas.csv");
    files.insert("area.csv".into(), Vec::new());
    files.insert("population.CSV".into(), Vec::new());
    files.remove("population.csv");
    let found = problems(files);
    assert_eq!(
        found,
        [
            "area.csv: the file is not part of a pack — areas.csv, or a pack without the file",
            "areas.csv: the file is missing — is it the file area.csv?",
            "population.CSV: the file is not part of a pack — population.csv, or a pack without the file",
            "population.csv: the file is missing — is it the file population.CSV?",
        ]
    );
}

#[test]
fn contacts_can_be_reached_and_stand_in_order() {
    expect(
        "contacts.csv",
        ",,1,2",
        ",,,2",
        &["3: email and phone are both empty — at least one way to reach the contact"],
    );
    expect("contacts.csv", ",,1,2", ",,1,3", &["3: position is 3, after 1 for the same party — 2"]);
    expect("contacts.csv", ",,1,2", ",,1,1", &["3: position is 1, after 1 for the same party — 2"]);
}

#[test]
fn accounts_have_what_their_roles_need() {
    let more = ["2: area is not empty — a administrator has none", "2: party is not empty — a administrator has none"];
    expect("accounts.csv", "administrator,,", "administrator,valley,north", &more);
    expect(
        "accounts.csv",
        "case_officer,,south",
        "case_officer,,",
        &["4: party is empty — a case_officer has the key of one"],
    );
    let right = "each name once, or the same display_name and locale with another role";
    let twice = format!("4: the account \"head\" is there twice, first in line 3 — {right}");
    expect("accounts.csv", "case_officer,,south", "coordinator,valley,", &[&twice]);
    expect("accounts.csv", "head,Head,nb,case_officer", "head,Other,nb,case_officer", &[&twice]);
    expect(
        "accounts.csv",
        "guest,",
        "Guest,",
        &["5: name \"Guest\" cannot be signed in with — a to z, 0 to 9, and - . _ between them"],
    );
}

#[test]
fn bodies_refer_to_what_is_there() {
    expect(
        "bodies/forum.toml",
        "\"group\"",
        "\"groop\"",
        &["3: reports_to \"groop\" is no body of this pack — \"group\", or \"groop\" in bodies/"],
    );
    expect(
        "bodies/forum.toml",
        "party = \"south\"\nvotes",
        "party = \"west\"\nvotes",
        &["21: seats.party \"west\" is no party of this pack — one from parties.csv"],
    );
    expect(
        "bodies/forum.toml",
        "votes = true",
        "votes = 1",
        &["22: seats.votes is of the type integer — true or false, without quotes"],
    );
    expect(
        "bodies/north.toml",
        "party = \"north\"\n",
        "",
        &["1: a council without party — the party of its municipality"],
    );
    expect("bodies/group.toml", "nn = \"Group\"", "nn = \" \"", &["11: name.nn is empty — a text"]);
    expect("bodies/group.toml", ", nn = \"Group\"", "", &["11: name.nn is missing — a line nn = …"]);
    expect(
        "bodies/group.toml",
        "\"made up\"",
        "\"hearsay\"",
        &["6: source \"hearsay\" is no source of this pack — one from pack.toml"],
    );
    let circle = "4: reports_to goes in a circle: group → group — a body without reports_to at the end";
    expect("bodies/group.toml", "parent = \"forum\"", "parent = \"forum\"\nreports_to = \"group\"", &[circle]);
}
