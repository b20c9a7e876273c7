//! Consultations and what follows from them.

use super::expect;

const MATTER: &str = "matters/forum-2026-1/matter.toml";
const OTHER: &str = "matters/forum-2026-2/matter.toml";

#[test]
fn days_are_in_order() {
    let sent = "26: sent_on comes before opened_on — a day on or after it";
    expect(
        MATTER,
        "sent_on = 2026-01-12\n\n[[consultations]]\nbody = \"north\"",
        "sent_on = 2026-01-11\n\n[[consultations]]\nbody = \"north\"",
        &[sent],
    );
    expect(MATTER, "2026-02-10", "2026-01-31", &["33: meeting_date comes before sent_on — a day on or after it"]);
    let early = "32: sent_on comes before text 1 was circulated — 2026-02-01 or later";
    expect(
        MATTER,
        "sent_on = 2026-02-01\nmeeting_date = 2026-02-10",
        "sent_on = 2026-01-31\nmeeting_date = 2026-02-10",
        &[early],
    );
    expect(
        MATTER,
        "added_on = 2026-01-12",
        "added_on = 2026-01-11",
        &["20: added_on comes before opened_on — a day on or after it"],
    );
    expect(MATTER, "2026-12-01", "2025-12-01", &["102: report_due comes before opened_on — a day on or after it"]);
    expect(OTHER, "2026-01-14", "2026-01-12", &["6: decided_on comes before opened_on — a day on or after it"]);
    expect(
        OTHER,
        "opened_on = 2026-01-13",
        "opened_on = 2025-12-31",
        &["5: opened_on is not in 2026 — a day in the year of the number"],
    );
    expect(
        OTHER,
        "2026-01-14",
        "2026-02-30",
        &["6: this is not TOML: invalid date, expected day between 01 and 28 — TOML as in docs/region-pack.md"],
    );
    expect(
        OTHER,
        "2026-01-14",
        "2026-01-14T12:00:00",
        &["6: decided_on is of the type datetime — a day without quotes, such as decided_on = 2026-01-31"],
    );
}

#[test]
fn answers_are_whole() {
    expect(
        MATTER,
        "case_number = \"1/26\"\n",
        "",
        &["31: adopted_unchanged, but case_number is missing — a line case_number = …"],
    );
    expect(
        MATTER,
        "meeting_date = 2026-02-10\n",
        "",
        &["31: adopted_unchanged, but meeting_date is missing — a line meeting_date = …"],
    );
    let words = "resolution = \"\"\"\n1. We agree.\n2. They pay.\n\"\"\"\n";
    expect(MATTER, words, "", &["40: adopted_with_change, but resolution is missing — a line resolution = …"]);
    let scheduled = "25: scheduled, but meeting_date is missing — a line meeting_date = …";
    expect(MATTER, "\"accepted\"", "\"scheduled\"", &[scheduled]);
    let none = |line: usize, key: &str| {
        format!("{line}: {key} is there, but the state is accepted — a later state, or no {key}")
    };
    let all = "\"accepted\"\nmeeting_date = 2026-01-20\ncase_number = \"1\"\nresolution = \"Yes\"";
    expect(
        MATTER,
        "\"accepted\"",
        all,
        &[&none(26, "meeting_date"), &none(27, "case_number"), &none(28, "resolution")],
    );
    expect(
        MATTER,
        "link = \"https:",
        "link = \"ftp:",
        &[
            "48: consultations.link \"ftp://south.example/2-26\" is not a web address — an address that begins with https://",
        ],
    );
}

#[test]
fn answers_are_about_the_right_words() {
    let unchanged = "case_number = \"1/26\"\nresolution = \"1. We agree. 2. North «pays»\"";
    expect(
        MATTER,
        "case_number = \"1/26\"",
        unchanged,
        &["31: adopted_unchanged, but the words differ from text 1 — adopted_with_change, or other words"],
    );
    expect(
        MATTER,
        "2. They pay.",
        "2. North\u{a0}pays.",
        &["40: adopted_with_change, but the words are those of text 1 — adopted_unchanged, or other words"],
    );
    expect(
        MATTER,
        "case_number = \"1/26\"\ntext = 1",
        "case_number = \"1/26\"",
        &["28: text is missing — the number of the text that the body decides on"],
    );
    expect(
        MATTER,
        "case_number = \"1/26\"\ntext = 1",
        "case_number = \"1/26\"\ntext = 4",
        &["35: there is no text 4 — a number from 1 to 3"],
    );
    expect(
        MATTER,
        "case_number = \"1/26\"\ntext = 1",
        "case_number = \"1/26\"\ntext = 3",
        &["35: text 3 has not been circulated — circulated_on for the text, or another text"],
    );
    expect(
        MATTER,
        "\"accepted\"",
        "\"accepted\"\ntext = 1",
        &["26: text is for decisions — role = \"decision\", or no text"],
    );
    let consultation = "summary = { nb = \"\", nn = \"\" }\nconsultations = [{ body = \"north\", role = \"decision\", state = \"sent\", sent_on = 2026-02-01, text = 1 }]";
    expect(
        OTHER,
        "summary = { nb = \"\", nn = \"\" }",
        consultation,
        &["12: text is for matters with a joint resolution — [joint_resolution], or no text"],
    );
}

#[test]
fn each_body_is_asked_once_for_each_text() {
    let twice = "37: \"north\" is asked twice for the same, first in line 28 — each body once for each role and text";
    let alone = [
        "69: \"south\" decides on text 2, but not on text 1 — a decision of \"south\" with text = 1; each version goes to the same bodies",
    ];
    expect(
        MATTER,
        "body = \"south\"\nrole = \"decision\"\nstate = \"adopted_with_change\"",
        "body = \"north\"\nrole = \"decision\"\nstate = \"adopted_with_change\"",
        &[twice],
    );
    expect(
        MATTER,
        "body = \"south\"\nrole = \"decision\"\nstate = \"adopted_with_change\"",
        "body = \"forum\"\nrole = \"decision\"\nstate = \"adopted_with_change\"",
        &[
            "69: \"forum\" decides on text 1, but not on text 2 — a decision of \"forum\" with text = 2; each version goes to the same bodies",
            alone[0],
        ],
    );
}

#[test]
fn the_state_follows_from_the_answers() {
    expect(
        MATTER,
        "\"adopted\"",
        "\"circulating\"",
        &["4: circulating, but 2 of 2 have adopted text 2 unchanged — adopted"],
    );
    expect(
        MATTER,
        "\"adopted\"",
        "\"not_adopted\"",
        &["4: not_adopted, but 2 of 2 have adopted text 2 unchanged — adopted"],
    );
    let open = "4: open, but text 2 has been circulated — circulating, adopted, not_adopted or closed";
    expect(MATTER, "\"adopted\"", "\"open\"", &[open]);
    let rejected =
        "4: adopted, but 1 of 2 have adopted text 2 unchanged — circulating or not_adopted until the rule is fulfilled";
    expect(
        MATTER,
        "state = \"adopted_unchanged\"\nsent_on = 2026-03-01\nmeeting_date = 2026-03-10",
        "state = \"rejected\"\nsent_on = 2026-03-01\nmeeting_date = 2026-03-10",
        &[rejected],
    );
    expect(
        OTHER,
        "\"closed\"",
        "\"adopted\"",
        &["4: adopted, but there is no joint resolution — [joint_resolution], or open or closed"],
    );
    expect(
        OTHER,
        "\"closed\"",
        "\"open\"",
        &["6: decided_on is there, but the state is open — a later state, or no decided_on"],
    );
}

#[test]
fn what_is_exempt_has_a_title_for_everybody() {
    let lonely = "1: legal_basis and public_title belong together — both, or neither";
    expect(OTHER, "published = false", "published = true\nlegal_basis = \"offl-23\"", &[lonely]);
}
