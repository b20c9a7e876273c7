//! Meetings: one mistake at a time, and what a pack says of a meeting to come.

use crate::packs::{self, Files, change, problems};
use regionpack::{ItemKind, MeetingState, Pack};

const FIRST: &str = "meetings/lederforum-todalen-2026-m1.toml";
const SECOND: &str = "meetings/lederforum-todalen-2026-m2.toml";

fn files() -> Files {
    packs::pack("eksempel").files()
}

/// Changes one file, and expects one problem in it, told without its line.
fn expect(path: &str, from: &str, to: &str, expected: &str) {
    let mut files = files();
    change(&mut files, path, from, to);
    let found = problems(files);
    let found: Vec<&str> =
        found.iter().filter_map(|line| line.strip_prefix(path)?.split_once(": ")).map(|(_, told)| told).collect();
    assert_eq!(found, [expected], "{path}: {from:?} → {to:?}");
}

#[test]
fn what_a_meeting_refers_to_is_there() {
    let body = "body \"lederforum-dalen\" is no body of this pack — \"lederforum-todalen\", or \"lederforum-dalen\" in bodies/";
    expect(FIRST, "body = \"lederforum-todalen\"", "body = \"lederforum-dalen\"", body);
    let matter = "items.matter \"lederforum-todalen-2026-9\" is no matter of this pack — \"lederforum-todalen-2026-1\", or \"lederforum-todalen-2026-9\" in matters/";
    expect(FIRST, "matter = \"lederforum-todalen-2026-1\"", "matter = \"lederforum-todalen-2026-9\"", matter);
    let minutes = "items.minutes_of \"todalen\" is no meeting of this pack — one from meetings/";
    expect(SECOND, "minutes_of = \"lederforum-todalen-2026-m1\"", "minutes_of = \"todalen\"", minutes);
    let number = "1/2026 of \"lederforum-todalen\" is also the number of \"lederforum-todalen-2026-m1\" — a number that the body has not used for a meeting in that year";
    expect(SECOND, "number = 2", "number = 1", number);
    expect(
        SECOND,
        "body = \"todalstinget\"",
        "body = \"lederforum-todalen\"",
        "the body meets with itself — the other bodies alone",
    );
}

#[test]
fn times_and_days_can_be() {
    expect(FIRST, "ends = \"11:00\"", "ends = \"09:00\"", "ends is not after starts — a later time of the same day");
    let time = "items.starts \"quarter past\" is not a time of day — hours and minutes, such as \"09:30\"";
    expect(FIRST, "starts = \"10:15\"", "starts = \"quarter past\"", time);
    let day = "presented_on is missing — the day on which the members had the minutes";
    expect(SECOND, "presented_on = 2026-04-27\n", "", day);
    let approved = "approved_on comes before presented_on — a later day";
    expect(FIRST, "approved_on = 2026-04-20", "approved_on = 2026-01-19", approved);
}

#[test]
fn nothing_stands_there_that_not_everybody_may_know() {
    let told = "an exempt item tells what not everybody may know — its title, times, result and legal_basis alone";
    expect(FIRST, "legal_basis = \"offl-25\"", "legal_basis = \"offl-25\"\nresolution = \"Ja.\"", told);
    let basis =
        "\"offl-26\" is no legal basis — one of offl-13-fvl-13-1, offl-13-fvl-13-2, offl-14, offl-15, offl-23, offl-25";
    expect(FIRST, "legal_basis = \"offl-25\"", "legal_basis = \"offl-26\"", basis);
    let early = "there are results or words of minutes that are not there — state = \"minuted\" or \"approved\"";
    let mut files = files();
    change(&mut files, SECOND, "state = \"minuted\"", "state = \"called\"");
    change(&mut files, SECOND, "presented_on = 2026-04-27\n", "");
    assert!(problems(files).iter().any(|line| line.ends_with(early)));
    let hidden = "there are items that nobody may see — agenda_published = true, or no items";
    expect(SECOND, "agenda_published = true", "agenda_published = false", hidden);
    let pause = "a break has only a title and times — another kind, or nothing else";
    expect(FIRST, "minutes = 15", "minutes = 15\nwords = \"God kaffe.\"", pause);
}

#[test]
fn an_exempt_item_need_not_have_a_title_and_a_meeting_to_come_needs_little() {
    let mut files = files();
    change(&mut files, FIRST, "title = { nb = \"Tilsetting\", nn = \"Tilsetjing\" }\n", "");
    let coming = "body = \"todalstinget\"\nyear = 2027\nnumber = 1\nstate = \"called\"\nday = 2027-02-05\nstarts = \"09:00\"\nends = \"15:00\"\nlanguage = \"nn\"\nagenda_published = false\nconstructed = false\nsource = \"\"\n";
    files.insert("meetings/todalstinget-2027-m1.toml".into(), coming.into());
    let pack = Pack::parse(files).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(pack.meetings.len(), 3);
    let kinds: Vec<ItemKind> = pack.meetings[0].items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [ItemKind::Decision, ItemKind::Break, ItemKind::Decision]);
    assert!(pack.meetings[0].items[2].title.is_empty());
    assert_eq!((pack.meetings[2].state, pack.meetings[2].items.len()), (MeetingState::Called, 0));
}
