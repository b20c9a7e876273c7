//! Whether a matter's state agrees with the answers, and its key and dates with its number.

use super::Folder;
use crate::pack::{Consultation, JointResolution};
use crate::rules::outcome::{Outcome, last_text};
use crate::words::{MatterState, Word};
use time::Date;

/// The key ends with the year and the number, and the matter began in that year.
pub(super) fn check_number(folder: &Folder<'_>, year: Option<i64>, number: Option<i64>, opened_on: Option<Date>) {
    let Some(year) = year else { return };
    if let Some(end) = number.map(|number| format!("-{year}-{number}")).filter(|end| !folder.key.ends_with(end)) {
        let message = format!("the key \"{}\" does not end with the year and the number", folder.key);
        folder.table.place_of("number").wrong(message, format!("a folder whose name ends with {end}"));
    }
    if opened_on.is_some_and(|opened_on| i64::from(opened_on.year()) != year) {
        let place = folder.table.place_of("opened_on");
        place.wrong(format!("opened_on is not in {year}"), "a day in the year of the number");
    }
}

/// What is not ended has no day on which it was decided.
pub(super) fn check_decided_on(
    folder: &Folder<'_>,
    state: Option<MatterState>,
    decided_on: Option<Date>,
    opened_on: Option<Date>,
) {
    let place = folder.table.place_of("decided_on");
    let early = state.filter(|state| matches!(state, MatterState::Open | MatterState::Circulating));
    if let (Some(_), Some(state)) = (decided_on, early) {
        let message = format!("decided_on is there, but the state is {}", state.as_str());
        place.wrong(message, "a later state, or no decided_on");
    }
    if opened_on.zip(decided_on).is_some_and(|(opened_on, decided_on)| decided_on < opened_on) {
        place.wrong("decided_on comes before opened_on", "a day on or after it");
    }
}

/// Without a joint resolution there is nothing that could circulate or be adopted.
pub(super) fn check_alone(folder: &Folder<'_>, state: MatterState) {
    if !matches!(state, MatterState::Open | MatterState::Closed) {
        let message = format!("{}, but there is no joint resolution", state.as_str());
        folder.table.place_of("state").wrong(message, "[joint_resolution], or open or closed");
    }
}

/// With one, the state follows from the answers to the last text that was circulated.
pub(super) fn check_joint(
    folder: &Folder<'_>,
    matter: MatterState,
    resolution: &JointResolution,
    consultations: &[Consultation],
) {
    let wrong = |message: String, right: &str| folder.table.place_of("state").wrong(message, right);
    let state = matter.as_str();
    let Some(last) = last_text(resolution) else {
        if !matches!(matter, MatterState::Open | MatterState::Closed) {
            wrong(format!("{state}, but no text has been circulated"), "circulated_on for a text, or open or closed");
        }
        return;
    };
    let outcome = Outcome::of(consultations, last);
    let Outcome { asked, adopted } = outcome;
    let so_far = format!("{state}, but {adopted} of {asked} have adopted text {last} unchanged");
    match (matter, outcome.fulfils(resolution.rule)) {
        (MatterState::Open, _) => {
            let message = format!("{state}, but text {last} has been circulated");
            wrong(message, "circulating, adopted, not_adopted or closed");
        }
        (MatterState::Adopted, false) => wrong(so_far, "circulating or not_adopted until the rule is fulfilled"),
        (MatterState::Circulating | MatterState::NotAdopted, true) => wrong(so_far, "adopted"),
        _ => {}
    }
}
