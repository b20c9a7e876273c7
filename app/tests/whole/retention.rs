//! What need not be kept any longer goes, once a day on one node; everything else stays.

use async_trait::async_trait;
use database::{Clock, Database, Tx, Value, values};
use retention::{Error, Rule};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{TestDatabase, on_both_databases, tokio};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

on_both_databases!(
    old_rows_go_and_young_rows_stay,
    one_node_makes_the_run_of_a_day,
    a_run_in_which_something_failed_is_made_again,
);

const NOON: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

/// A clock that the test moves.
#[derive(Clone, Default)]
struct Time(Arc<AtomicI64>);

impl Time {
    fn clock(&self) -> Clock {
        let seconds = Arc::clone(&self.0);
        Clock::from_fn(move || NOON + Duration::seconds(seconds.load(Ordering::SeqCst)))
    }

    fn pass(&self, by: Duration) {
        self.0.fetch_add(by.whole_seconds(), Ordering::SeqCst);
    }
}

/// A row of the rule's table that came under the rule at `at`; the first column tells it apart.
fn row(rule: &dyn Rule, id: &'static str, at: OffsetDateTime) -> Vec<(&'static str, Value)> {
    let token = || vec![("token_hash", Value::from(id)), ("account_id", "open".into()), ("expires_at", at.into())];
    let with = |mut row: Vec<_>, more: Vec<_>| {
        row.extend(more);
        row
    };
    match (rule.table(), rule.rows()) {
        ("account", "closed") => with(
            vec![("id", id.into()), ("name", id.into()), ("display_name", id.into()), ("email", "a@b.example".into())],
            vec![("locale", "nb".into()), ("created_at", at.into()), ("disabled_at", at.into())],
        ),
        ("session", "ended") => {
            with(token(), vec![("id", id.into()), ("created_at", at.into()), ("seen_at", at.into())])
        }
        ("sign_in_failure", "no longer counting") => {
            vec![("id", id.into()), ("key_hash", "k".into()), ("failed_at", at.into())]
        }
        ("request_count", "of minutes past") => {
            vec![("key_hash", id.into()), ("minute", at.into()), ("node", "n".into()), ("requests", 1_i64.into())]
        }
        ("ceremony", "expired") => with(token(), vec![("kind", "totp-add".into()), ("state", "s".into())]),
        ("invitation", "expired") => with(token(), vec![("kind", "recovery".into())]),
        ("email_change", "expired") => with(token(), vec![("email", "a@b.example".into())]),
        ("token", "expired") => with(
            token(),
            vec![("id", id.into()), ("name", id.into()), ("scope", "published".into()), ("created_at", at.into())],
        ),
        ("role_grant", "ended") => with(
            vec![("id", id.into()), ("account_id", "open".into())],
            vec![("role", "member".into()), ("valid_to", at.date().into())],
        ),
        ("viewing", "a year old") => with(
            vec![("id", id.into()), ("at", at.into()), ("viewer_id", "v".into()), ("page", "account".into())],
            vec![("subject_kind", "account".into()), ("subject", "".into()), ("request_id", "r".into())],
        ),
        ("participant", "of a meeting that is over") => with(
            vec![("id", id.into()), ("meeting_id", id.into()), ("name", "n".into()), ("way", "in_person".into())],
            vec![
                ("state", "seated".into()),
                ("position", 1_i64.into()),
                ("locale", "nb".into()),
                ("link_hash", id.into()),
                ("came", true.into()),
                ("signed_up_at", at.into()),
            ],
        ),
        ("outbox", "done") => with(
            vec![("id", id.into()), ("sequence", i64::from(id == "old").into()), ("topic", "t".into())],
            vec![
                ("payload", "{}".into()),
                ("created_at", at.into()),
                ("due_at", at.into()),
                ("attempts", 0_i64.into()),
                ("done_at", at.into()),
            ],
        ),
        ("delivery", "of an event that is gone") => {
            vec![("event_id", id.into()), ("recipient", "r".into()), ("delivered_at", at.into())]
        }
        ("retention_run", "long past") => {
            vec![("day", at.date().into()), ("begun_at", at.into()), ("gone", 0_i64.into())]
        }
        (table, rows) => panic!("make a row of {table} that is {rows}, so that its rule is proved too"),
    }
}

async fn old_rows_go_and_young_rows_stay(home: TestDatabase) {
    let database = home.open(Time::default().clock()).await;
    let rules = samhelse::retention::rules();
    let tx = database.write().await.unwrap();
    let open: Vec<(&str, Value)> = ["id", "name", "display_name", "locale"].map(|name| (name, "open".into())).to_vec();
    tx.insert("account", [open, vec![("created_at", NOON.into())]].concat()).await.unwrap();
    for rule in &rules {
        // Days are told apart by days.
        let step =
            if ["role_grant", "retention_run"].contains(&rule.table()) { Duration::DAY } else { Duration::SECOND };
        for (id, at) in [("old", NOON - rule.keep() - step), ("young", NOON - rule.keep() + step)] {
            if rule.table() == "participant" {
                meeting_with_signup(&tx, id, at).await;
            }
            tx.insert(rule.table(), row(rule.as_ref(), id, at)).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    for outcome in retention::survey(&database, &rules).await.unwrap() {
        // Its events are still there.
        let expected = u64::from(outcome.table != "delivery");
        assert_eq!(outcome.number.unwrap(), expected, "{} {}", outcome.table, outcome.rows);
    }
    for outcome in retention::apply(&database, &rules).await {
        assert_eq!(outcome.number.unwrap(), 1, "{} {}", outcome.table, outcome.rows);
    }
    for rule in rules.iter().filter(|rule| rule.table() != "account") {
        let kept = [("old", Duration::DAY), ("young", -Duration::DAY)]
            .map(|(id, step)| row(rule.as_ref(), id, NOON - rule.keep() - step).remove(0));
        for ((column, value), expected) in kept.into_iter().zip([0, 1]) {
            let sql = format!("SELECT count(*) AS n FROM {} WHERE {column} = $1", rule.table());
            // The erased account has written to the outbox, under an id of its own.
            assert_eq!(database.single().count(&sql, vec![value]).await.unwrap(), expected, "{}", rule.table());
        }
    }
    assert_eq!(names(&database).await, ["old", "open", "young"], "the erased account is there by its id alone");
    let erased = "SELECT count(*) AS n FROM account WHERE id = 'old' AND email IS NULL AND display_name = ''
                  AND erased_at = $1";
    assert_eq!(database.single().count(erased, values![NOON]).await.unwrap(), 1);
    let again = retention::apply(&database, &rules).await;
    assert!(again.iter().all(|outcome| matches!(outcome.number, Ok(0))), "{again:?}");
    assert_eq!(audit::verify(&database.read().await.unwrap()).await.unwrap(), Ok(1), "the erasure is recorded");
}

/// A meeting that ends then, for which one signs up, in a body of its own.
async fn meeting_with_signup(tx: &Tx, id: &str, ends_at: OffsetDateTime) {
    let words = |names: &[&'static str]| names.iter().map(|name| (*name, Value::from(id))).collect::<Vec<_>>();
    let first = || vec![("position", Value::from(1_i64))];
    let area = words(&["id", "slug", "kind", "path", "name_nb", "name_nn", "source"]);
    tx.insert("area", [area, first()].concat()).await.unwrap();
    let body =
        words(&["id", "slug", "kind", "area_id", "name_nb", "name_nn", "composition_nb", "composition_nn", "source"]);
    tx.insert("body", [body, first()].concat()).await.unwrap();
    let meeting = words(&["id", "slug", "body_id", "name_nb", "name_nn", "place", "video_link", "source"]);
    let more: Vec<(&str, Value)> = vec![
        ("year", 2026_i64.into()),
        ("number", 1_i64.into()),
        ("state", "held".into()),
        ("starts_at", ends_at.into()),
        ("ends_at", ends_at.into()),
        ("language", "nb".into()),
        ("created_at", ends_at.into()),
        ("modified_at", ends_at.into()),
        ("constructed", false.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("meeting", [meeting, more].concat()).await.unwrap();
    let signup: Vec<(&str, Value)> = vec![
        ("meeting_id", id.into()),
        ("seats", 1_i64.into()),
        ("taken", 1_i64.into()),
        ("closes_at", ends_at.into()),
        ("in_person", true.into()),
        ("video", false.into()),
        ("asks_party", true.into()),
        ("note_nb", "".into()),
        ("note_nn", "".into()),
        ("opened_at", ends_at.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("signup", signup).await.unwrap();
}

async fn names(database: &Database) -> Vec<String> {
    let sql = "SELECT json_group_array(name) AS json FROM account";
    let mut names: Vec<String> = database.single().json(sql, vec![]).await.unwrap().unwrap();
    names.sort();
    names
}

async fn one_node_makes_the_run_of_a_day(home: TestDatabase) {
    let time = Time::default();
    let nodes = [home.open(time.clock()).await, home.open(time.clock()).await, home.open(time.clock()).await];
    let rules = samhelse::retention::rules();
    let run = async || {
        let [a, b, c] = &nodes;
        let runs = tokio::join!(retention::daily(a, &rules), retention::daily(b, &rules), retention::daily(c, &rules));
        [runs.0, runs.1, runs.2].into_iter().filter(|run| run.as_ref().unwrap().is_some()).count()
    };
    assert_eq!(run().await, 1);
    for (hours, expected) in [(1, 0), (10, 0), (1, 1), (1, 0), (24, 1)] {
        time.pass(Duration::hours(hours));
        assert_eq!(run().await, expected, "at {}", time.clock().now());
    }
    let days = "SELECT count(*) AS n FROM retention_run WHERE ended_at IS NOT NULL";
    assert_eq!(nodes[0].single().count(days, vec![]).await.unwrap(), 3);
}

/// A rule that cannot be kept.
struct Failing;

#[async_trait]
impl Rule for Failing {
    fn table(&self) -> &'static str {
        "none"
    }

    fn rows(&self) -> &'static str {
        "none"
    }

    fn keep(&self) -> Duration {
        Duration::ZERO
    }

    async fn due(&self, _tx: &Tx) -> Result<i64, Error> {
        Ok(0)
    }

    async fn apply(&self, _database: &Database) -> Result<u64, Error> {
        Err(Error::Other("it fails".into()))
    }
}

async fn a_run_in_which_something_failed_is_made_again(home: TestDatabase) {
    let time = Time::default();
    let database = home.open(time.clock()).await;
    let failing: Vec<Box<dyn Rule>> = vec![Box::new(Failing)];
    assert!(retention::daily(&database, &failing).await.unwrap().unwrap()[0].number.is_err());
    assert!(retention::daily(&database, &failing).await.unwrap().is_none(), "not at once");
    time.pass(Duration::HOUR);
    assert!(retention::daily(&database, &[]).await.unwrap().is_some());
    time.pass(Duration::HOUR);
    assert!(retention::daily(&database, &[]).await.unwrap().is_none(), "now it has been made");
}
