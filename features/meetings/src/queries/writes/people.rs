//! Who is there, who cannot take part, and votes.

use audit::Writing;
use database::{Error, FromQueryResult, Value, new_id, values};

/// Expects everybody who has a seat in a body.
pub(super) async fn expect_seats(writing: &Writing, meeting_id: &str, body_id: &str) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Seat {
        party_id: String,
        role_nb: String,
        role_nn: String,
        votes: bool,
    }
    let sql = "SELECT party_id, role_nb, role_nn, votes FROM seat WHERE body_id = $1 ORDER BY position";
    let seats: Vec<Seat> = writing.all(sql, values![body_id]).await?;
    for seat in &seats {
        let (nb, nn) = (seat.role_nb.as_str(), seat.role_nn.as_str());
        insert_person(writing, meeting_id, Some(body_id), Some(&seat.party_id), (nb, nn), seat.votes, "expected")
            .await?;
    }
    Ok(())
}

/// Adds somebody to those who are expected or there, in the role of that name in bokmål and nynorsk.
pub async fn insert_person(
    writing: &Writing,
    meeting_id: &str,
    body_id: Option<&str>,
    party_id: Option<&str>,
    role: (&str, &str),
    votes: bool,
    state: &str,
) -> Result<(), Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM attendance WHERE meeting_id = $1";
    let position = writing.count(sql, values![meeting_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("meeting_id", meeting_id.into()),
        ("body_id", body_id.into()),
        ("party_id", party_id.into()),
        ("role_nb", role.0.into()),
        ("role_nn", role.1.into()),
        ("votes", votes.into()),
        ("state", state.into()),
        ("deputy", "".into()),
        ("position", position.into()),
    ];
    writing.insert("attendance", columns).await
}

/// Notes whether somebody is there.
pub async fn set_attendance(writing: &Writing, id: &str, state: &str, deputy: &str) -> Result<(), Error> {
    let sql = "UPDATE attendance SET state = $2, deputy = $3 WHERE id = $1";
    writing.execute(sql, values![id, state, deputy]).await?;
    Ok(())
}

/// Notes who cannot take part in an item, instead of whoever was noted before.
pub async fn set_conflicts(writing: &Writing, item_id: &str, people: &[(&str, &str)]) -> Result<(), Error> {
    writing.execute("DELETE FROM conflict_of_interest WHERE agenda_item_id = $1", values![item_id]).await?;
    for (attendance_id, ground) in people {
        let columns: Vec<(&str, Value)> = vec![
            ("agenda_item_id", item_id.into()),
            ("attendance_id", (*attendance_id).into()),
            ("ground", (*ground).into()),
        ];
        writing.insert("conflict_of_interest", columns).await?;
    }
    Ok(())
}

/// A vote that was taken.
#[derive(Clone, Debug)]
pub struct NewVote<'a> {
    /// What was voted on.
    pub words: &'a str,
    /// `consensus`, `show_of_hands` or `roll_call`.
    pub method: &'a str,
    /// How many were for it and against it, where that was counted.
    pub counted: Option<(i64, i64)>,
    /// Whether it was adopted.
    pub adopted: bool,
    /// Who voted how, when names were called.
    pub ballots: Vec<(&'a str, bool)>,
}

/// Adds a vote to an item.
pub async fn insert_vote(writing: &Writing, item_id: &str, vote: &NewVote<'_>) -> Result<(), Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM vote WHERE agenda_item_id = $1";
    let position = writing.count(sql, values![item_id]).await?;
    let id = new_id();
    let columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("agenda_item_id", item_id.into()),
        ("position", position.into()),
        ("words", vote.words.into()),
        ("method", vote.method.into()),
        ("votes_for", vote.counted.map(|counted| counted.0).into()),
        ("votes_against", vote.counted.map(|counted| counted.1).into()),
        ("adopted", vote.adopted.into()),
    ];
    writing.insert("vote", columns).await?;
    for (attendance_id, is_for) in &vote.ballots {
        let columns: Vec<(&str, Value)> = vec![
            ("vote_id", id.as_str().into()),
            ("attendance_id", (*attendance_id).into()),
            ("is_for", (*is_for).into()),
        ];
        writing.insert("ballot", columns).await?;
    }
    Ok(())
}
