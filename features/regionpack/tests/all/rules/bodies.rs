//! What bodies are made of.

use super::expect;

const FORUM: &str = "bodies/forum.toml";
const GROUP: &str = "bodies/group.toml";

#[test]
fn mandates_follow_each_other() {
    let order = "34: valid_to comes before valid_from — the last day, on or after the first";
    expect(FORUM, "valid_to = 2030-12-31", "valid_to = 2026-05-31", &[order]);
    let empty = "31: mandates.text is empty — a text in at least one language";
    expect(FORUM, "text = { nb = \"It leads more\", nn = \"\" }", "text = { nb = \" \", nn = \"\" }", &[empty]);
    let source = "35: mandates.source \"a rumour\" is no source of this pack — one from pack.toml";
    expect(FORUM, "source = \"a decision\"", "source = \"a rumour\"", &[source]);
    let unknown = "35: the key \"mandates.author\" is unknown — only text, adopted_on, valid_from, valid_to, source";
    expect(FORUM, "source = \"a decision\"", "author = \"a decision\"", &[unknown]);
    let later = "[[mandates]]\ntext = { nb = \"More\", nn = \"\" }\n\n[[successors]]";
    let first = "12: mandate is empty, and there are mandates — the words of the first one in [mandate]";
    expect(GROUP, "[[successors]]", later, &[first]);
}

#[test]
fn a_rule_asks_for_something_that_can_be() {
    let kind = "39: rules.party_kind \"municipalities\" is unknown — \"municipality\"? It is one of municipality, hospital_trust, intermunicipal_unit, regional_council, user_organisation, general_practitioners, volunteer_centre, state_body, other";
    expect(FORUM, "party_kind = \"municipality\"", "party_kind = \"municipalities\"", &[kind]);
    let maximum = "43: maximum is 0, and minimum 1 — a number from 1 on, or no maximum";
    expect(FORUM, "maximum = 2", "maximum = 0", &[maximum]);
    let nothing = "42: the rule asks for nothing — a minimum from 1 on, or a maximum";
    expect(FORUM, "minimum = 1\nmaximum = 2", "minimum = 0", &[nothing]);
    expect(FORUM, "minimum = 1\n", "", &["37: rules.minimum is missing — a line minimum = …"]);
    let below = "40: rules.below_inhabitants is 0 — a whole number from 1 to 10000000, without quotes";
    expect(FORUM, "below_inhabitants = 5000", "below_inhabitants = 0", &[below]);
}

#[test]
fn members_have_seats_and_deputies_that_are_there() {
    let role = "67: members.role \"secretery\" is unknown — \"secretary\"? It is one of chair, deputy_chair, member, deputy, secretary, observer";
    expect(FORUM, "role = \"secretary\"", "role = \"secretery\"", &[role]);
    let seat = "48: there is no such seat — a number up to 2, in the order of [[seats]]";
    expect(FORUM, "seat = 1\ndeputy_for = 2", "seat = 3\ndeputy_for = 2", &[seat]);
    let missing = "45: deputy_for is missing — the number of the member it stands in for, in the order of [[members]]";
    expect(FORUM, "deputy_for = 2\n", "", &[missing]);
    let nobody = "49: there is no such member — a number up to 4, in the order of [[members]]";
    expect(FORUM, "deputy_for = 2", "deputy_for = 5", &[nobody]);
    let deputy = "49: nobody stands in for a deputy — the number of a member that is none";
    expect(FORUM, "deputy_for = 2", "deputy_for = 1", &[deputy]);
    let only = "69: deputy_for is for a deputy only — role = \"deputy\", or no deputy_for";
    expect(FORUM, "party = \"unit\"\n", "party = \"unit\"\ndeputy_for = 2\n", &[only]);
    let taken = "62: somebody else has the seat on the same day — one member at a time";
    expect(FORUM, "valid_from = 2026-07-01", "valid_from = 2026-06-30", &[taken]);
    let party = "64: the seat is that of \"south\" — no party, or no seat";
    expect(FORUM, "valid_from = 2026-07-01", "valid_from = 2026-07-01\nparty = \"north\"", &[party]);
    expect(FORUM, "name = \"Unit\"", "name = \" \"", &["66: members.name is empty — a text"]);
    let order = "57: valid_to comes before valid_from — the last day, on or after the first";
    expect(FORUM, "valid_to = 2026-06-30", "valid_to = 2025-06-30", &[order]);
}

#[test]
fn one_party_chairs_at_a_time() {
    let both = "76: another party chairs on the same day — one party at a time";
    expect(FORUM, "valid_to = 2026-12-31", "valid_to = 2027-01-01", &[both]);
    let unknown = "71: chairs.party \"southh\" is no party of this pack — \"south\", or \"southh\" in parties.csv";
    expect(FORUM, "[[chairs]]\nparty = \"north\"", "[[chairs]]\nparty = \"southh\"", &[unknown]);
    expect(
        FORUM,
        "party = \"north\"\nvalid_from = 2027-01-01",
        "party = \"north\"",
        &["70: chairs.valid_from is missing — a line valid_from = …"],
    );
}

#[test]
fn a_body_is_succeeded_by_others() {
    let unknown = "16: successors.body \"form\" is no body of this pack — \"forum\", or \"form\" in bodies/";
    expect(GROUP, "body = \"forum\"", "body = \"form\"", &[unknown]);
    expect(GROUP, "body = \"forum\"", "body = \"group\"", &["16: a body does not take its own place — another body"]);
    let kind = "17: successors.kind \"joined\" is unknown — one of replaced, merged, split";
    expect(GROUP, "kind = \"merged\"", "kind = \"joined\"", &[kind]);
    let twice = "20: \"forum\" is there twice — each body once";
    let again =
        "happened_on = 2026-12-31\n[[successors]]\nbody = \"forum\"\nkind = \"split\"\nhappened_on = 2026-12-31";
    expect(GROUP, "happened_on = 2026-12-31", again, &[twice]);
}
