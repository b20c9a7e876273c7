//! Telephone numbers and e-mail addresses in running text. They may belong to a person, so that whoever is about to publish a text
//! is told of them first. Numbers of cases, days, organisations and sums of money are no telephone numbers.
//!
//! Source: Nkom, the Norwegian numbering plan (E.164): eight digits, the first of which is 2 to 9, for subscribers.

mod email;
mod phone;

use std::ops::Range;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
}

/// Something that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

/// All telephone numbers and e-mail addresses in `text`, in their order.
///
/// A telephone number is eight digits in one piece or grouped as people write them (`91 23 45 67`, `912 34 567`), with or without
/// `+47` or `0047`, or any number with a country's code after a plus sign.
pub fn find(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = email::find(text).map(|place| Found { kind: Kind::Email, place }).collect();
    let is_free = |place: &Range<usize>, found: &[Found]| {
        found.iter().all(|other| other.place.end <= place.start || place.end <= other.place.start)
    };
    for place in phone::find(text) {
        // Digits of an address are part of it.
        if is_free(&place, &found) {
            found.push(Found { kind: Kind::Phone, place });
        }
    }
    found.sort_by_key(|found| found.place.start);
    found
}

#[cfg(test)]
mod tests;
