//! The counter of seats. A seat is taken by the statement that finds it free, so that two never get the same.

use database::{Error, FromQueryResult, Tx, values};
use seating::Seats;

/// Takes a seat for somebody who comes now; `false` when none is free, or others wait for it.
pub async fn take_seat(tx: &Tx, meeting_id: &str) -> Result<bool, Error> {
    let sql = "UPDATE signup SET taken = taken + 1 WHERE meeting_id = $1 AND taken < seats
               AND NOT EXISTS (SELECT 1 FROM participant p WHERE p.meeting_id = $1 AND p.state = 'waiting')";
    Ok(tx.execute(sql, values![meeting_id]).await? == 1)
}

/// Takes a seat for whoever is first in the line; `false` when none is free.
pub async fn take_seat_in_line(tx: &Tx, meeting_id: &str) -> Result<bool, Error> {
    let sql = "UPDATE signup SET taken = taken + 1 WHERE meeting_id = $1 AND taken < seats";
    Ok(tx.execute(sql, values![meeting_id]).await? == 1)
}

/// Gives a seat up.
pub async fn give_up_seat(tx: &Tx, meeting_id: &str) -> Result<(), Error> {
    tx.execute("UPDATE signup SET taken = taken - 1 WHERE meeting_id = $1", values![meeting_id]).await?;
    Ok(())
}

/// The seats of a meeting.
pub async fn seats(tx: &Tx, meeting_id: &str) -> Result<Option<Seats>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        seats: i64,
        taken: i64,
    }
    let row: Option<Row> = tx.one("SELECT seats, taken FROM signup WHERE meeting_id = $1", values![meeting_id]).await?;
    Ok(row.map(|row| Seats { all: row.seats, taken: row.taken }))
}
