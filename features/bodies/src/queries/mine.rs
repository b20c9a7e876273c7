//! Which bodies and parties are a reader's own, for statements of other features that look for what waits for somebody.

use access::{Reader, Role};
use database::Value;
use time::Date;

/// The kinds of parties that decide for themselves (`areas::decides_for_itself`).
const OWN: &str = "('municipality', 'hospital_trust')";

/// The reader's bodies and parties as tables for a `WITH`, each with the one column `id`. Values are added to `list`.
///
/// - `seated`: bodies in which the reader sits today. That gives no right to read what is internal.
/// - `run`: bodies that the reader coordinates (`Reader::coordinates`).
/// - `internal`: bodies whose internal papers the reader may read (`Reader::reads_internal`).
/// - `carried`: parties that the reader carries matters for (`Reader::acts_for`).
/// - `represented`: these, and parties in areas that the reader coordinates, unless they decide for themselves.
/// - `spoken_for`: bodies on whose behalf the reader answers: the own ones of parties that are `carried`, and those that are `run`
///   unless their party decides for itself.
pub fn mine(reader: &Reader, today: Date, list: &mut Vec<Value>) -> String {
    let seated = seated(reader, today, list);
    let run = bodies(reader, &[Role::Coordinator], list);
    let internal = bodies(reader, &[Role::Coordinator, Role::Member], list);
    let carried = parties(reader, list);
    let around = around(reader, list);
    format!(
        "seated (id) AS MATERIALIZED ({seated}), run (id) AS MATERIALIZED ({run}), internal (id) AS MATERIALIZED ({internal}),
         carried (id) AS MATERIALIZED ({carried}), represented (id) AS MATERIALIZED (SELECT id FROM carried UNION {around}),
         spoken_for (id) AS MATERIALIZED (SELECT b.id FROM body b WHERE b.party_id IN (SELECT id FROM carried) UNION
            SELECT r.id FROM run r JOIN body b ON b.id = r.id LEFT JOIN party p ON p.id = b.party_id
            WHERE p.id IS NULL OR p.kind NOT IN {OWN})"
    )
}

/// No body.
const NO_BODY: &str = "SELECT b.id FROM body b WHERE 1 = 0";

/// No party.
const NO_PARTY: &str = "SELECT p.id FROM party p WHERE 1 = 0";

/// Adds a value, and gives its place in the statement.
fn place(list: &mut Vec<Value>, value: impl Into<Value>) -> String {
    list.push(value.into());
    format!("${}", list.len())
}

/// All of them together, or none.
fn union(parts: Vec<String>, none: &str) -> String {
    if parts.is_empty() { none.to_owned() } else { parts.join(" UNION ") }
}

fn seated(reader: &Reader, today: Date, list: &mut Vec<Value>) -> String {
    let Some(account) = reader.account() else { return NO_BODY.to_owned() };
    let (account, today) = (place(list, account.id.as_str()), place(list, today));
    format!(
        "SELECT s.body_id FROM membership s WHERE s.account_id = {account}
         AND (s.valid_from IS NULL OR s.valid_from <= {today}) AND (s.valid_to IS NULL OR s.valid_to >= {today})"
    )
}

/// The bodies for which the reader has one of these roles.
fn bodies(reader: &Reader, roles: &[Role], list: &mut Vec<Value>) -> String {
    let mut parts = Vec::new();
    for grant in reader.grants().iter().filter(|grant| roles.contains(&grant.role)) {
        if let Some(path) = grant.area_path.as_deref() {
            let path = place(list, path);
            parts.push(format!(
                "SELECT b.id FROM area a JOIN body b ON b.area_id = a.id WHERE a.path LIKE {path} || '%'"
            ));
        }
        if let Some(body_id) = grant.body_id.as_deref() {
            parts.push(format!("SELECT b.id FROM body b WHERE b.id = {}", place(list, body_id)));
        }
    }
    union(parts, NO_BODY)
}

fn parties(reader: &Reader, list: &mut Vec<Value>) -> String {
    let one = |party_id: &str| format!("SELECT p.id FROM party p WHERE p.id = {}", place(list, party_id));
    union(reader.party_ids().map(one).collect(), NO_PARTY)
}

/// The parties in areas that the reader coordinates, but for those that decide for themselves.
fn around(reader: &Reader, list: &mut Vec<Value>) -> String {
    let coordinated = reader.grants().iter().filter(|grant| grant.role == Role::Coordinator);
    let below = |path: &str| {
        let path = place(list, path);
        let party = "SELECT p.id FROM area a JOIN party p ON p.area_id = a.id";
        format!("{party} WHERE a.path LIKE {path} || '%' AND p.kind NOT IN {OWN}")
    };
    union(coordinated.filter_map(|grant| grant.area_path.as_deref()).map(below).collect(), NO_PARTY)
}
