//! Which bodies and parties are a reader's own, for statements of other features that look for what waits for somebody.

use access::{Reader, Role};
use database::{Error, Tx, Value};
use serde::de::DeserializeOwned;
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
/// - `own`: bodies that are `seated` or `internal`.
pub fn mine(reader: &Reader, today: Date, list: &mut Vec<Value>) -> String {
    let seated = seated(reader, today, list);
    let run = bodies(reader, &[Role::Coordinator], list);
    let read = bodies(reader, &[Role::Member], list);
    // What is coordinated is found once, since most of what whoever runs much may read is that.
    let internal =
        if read == NO_BODY { "SELECT id FROM run".to_owned() } else { format!("SELECT id FROM run UNION {read}") };
    let carried = parties(reader, list);
    let around = around(reader, list);
    format!(
        "seated (id) AS MATERIALIZED ({seated}), run (id) AS MATERIALIZED ({run}), internal (id) AS MATERIALIZED ({internal}),
         carried (id) AS MATERIALIZED ({carried}), represented (id) AS MATERIALIZED (SELECT id FROM carried UNION {around}),
         spoken_for (id) AS MATERIALIZED (SELECT b.id FROM body b WHERE b.party_id IN (SELECT id FROM carried) UNION
            SELECT r.id FROM run r JOIN body b ON b.id = r.id LEFT JOIN party p ON p.id = b.party_id
            WHERE p.id IS NULL OR p.kind NOT IN {OWN}),
         own (id) AS MATERIALIZED (SELECT id FROM seated UNION SELECT id FROM internal)"
    )
}

/// Questions of several features about what is a reader's own. They are put to the database in one statement, which finds the
/// reader's bodies and parties once.
pub struct Mine {
    with: String,
    values: Vec<Value>,
    parts: Vec<String>,
}

impl Mine {
    /// No question yet.
    pub fn new(tx: &Tx, reader: &Reader) -> Self {
        let mut values = Vec::new();
        Self { with: mine(reader, tx.today(), &mut values), values, parts: Vec::new() }
    }

    /// Adds a value, and gives its place in the statement (`$1`).
    pub fn place(&mut self, value: impl Into<Value>) -> String {
        place(&mut self.values, value)
    }

    /// Asks for a JSON value under a name. It may use the tables of [`mine`].
    pub fn ask(&mut self, name: &'static str, json: &str) {
        self.parts.push(format!("'{name}', {json}"));
    }

    /// The answers, under their names.
    pub async fn answers<T: DeserializeOwned + Default>(self, tx: &Tx) -> Result<T, Error> {
        let sql = format!("WITH {} SELECT json_object({}) AS json", self.with, self.parts.join(", "));
        Ok(tx.json(&sql, self.values).await?.unwrap_or_default())
    }
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
