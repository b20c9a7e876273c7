//! Whether a matter's state agrees with the answers, and its key and dates with its number.

use super::Folder;
use crate::pack::{JointResolution, Matter};
use crate::rules::outcome::{Outcome, last_text};
use crate::words::{MatterState, Word};
use time::Date;

/// Checks the state; `told` is the `decided_on` of the file itself.
pub(super) fn check(folder: &Folder<'_>, matter: &Matter, told: Option<Date>) {
    check_number(folder, matter);
    check_decided_on(folder, matter, told);
    let wrong = |message: String, right: &str| folder.table.place_of("state").wrong(message, right);
    match &matter.joint_resolution {
        Some(resolution) => check_joint(matter, resolution, wrong),
        None if matches!(matter.state, MatterState::Open | MatterState::Closed) => {}
        None => {
            let message = format!("{}, but there is no joint resolution", matter.state.as_str());
            wrong(message, "[joint_resolution], or open or closed");
        }
    }
}

fn check_number(folder: &Folder<'_>, matter: &Matter) {
    let end = format!("-{}-{}", matter.year, matter.number);
    if !matter.key.ends_with(&end) {
        let message = format!("the key \"{}\" does not end with the year and the number", matter.key);
        folder.place.wrong(message, format!("a folder whose name ends with {end}"));
    }
    if i64::from(matter.opened_on.year()) != matter.year {
        let place = folder.table.place_of("opened_on");
        place.wrong(format!("opened_on is not in {}", matter.year), "a day in the year of the number");
    }
}

fn check_decided_on(folder: &Folder<'_>, matter: &Matter, told: Option<Date>) {
    let place = folder.table.place_of("decided_on");
    if told.is_some() && matches!(matter.state, MatterState::Open | MatterState::Circulating) {
        place.wrong(format!("decided_on, but the state is {}", matter.state.as_str()), "another state, or no decided_on");
    }
    if told.is_some_and(|decided_on| decided_on < matter.opened_on) {
        place.wrong("decided_on comes before opened_on", "a day on or after it");
    }
}

fn check_joint(matter: &Matter, resolution: &JointResolution, wrong: impl Fn(String, &str)) {
    let state = matter.state.as_str();
    let Some(last) = last_text(resolution) else {
        if !matches!(matter.state, MatterState::Open | MatterState::Closed) {
            wrong(format!("{state}, but no text has been circulated"), "circulated_on for a text, or open or closed");
        }
        return;
    };
    let outcome = Outcome::of(&matter.consultations, last);
    let Outcome { asked, adopted } = outcome;
    let so_far = format!("{state}, but {adopted} of {asked} have adopted text {last} unchanged");
    match (matter.state, outcome.fulfils(resolution.rule)) {
        (MatterState::Open, _) => {
            wrong(format!("{state}, but text {last} has been circulated"), "circulating, adopted, not_adopted or closed");
        }
        (MatterState::Adopted, false) => wrong(so_far, "circulating or not_adopted until the rule is fulfilled"),
        (MatterState::Circulating | MatterState::NotAdopted, true) => wrong(so_far, "adopted"),
        _ => {}
    }
}
