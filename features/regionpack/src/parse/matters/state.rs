//! Whether a matter's state agrees with the answers.

use super::Folder;
use crate::pack::{JointResolution, Matter};
use crate::rules::outcome::{Outcome, adopts, decisions, last_text};
use crate::words::{MatterState, Word};
use time::Date;

/// Checks the state; `told` is the `decided_on` of the file itself.
pub(super) fn check(folder: &Folder<'_>, matter: &Matter, told: Option<Date>) {
    check_decided_on(folder, matter, told);
    let wrong = |message: String, right: &str| folder.table.place_of("state").wrong(message, right);
    let state = matter.state.as_str();
    match &matter.joint_resolution {
        Some(resolution) => check_joint(matter, resolution, wrong),
        None if matter.state == MatterState::Circulating => {
            wrong(format!("{state}, but there is no joint resolution"), "[joint_resolution] with a circulated text, or open");
        }
        None if matter.state == MatterState::Adopted && !decisions(&matter.consultations).any(adopts) => {
            wrong(format!("{state}, but nobody has adopted it"), "a consultation with the role decision that was adopted");
        }
        None => {}
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
    let circulated = resolution.texts.iter().any(|text| text.circulated_on.is_some());
    let Some(last) = last_text(resolution) else { return };
    let outcome = Outcome::of(&matter.consultations, last);
    let Outcome { asked, adopted } = outcome;
    let fulfilled = outcome.fulfils(resolution.rule);
    let state = matter.state.as_str();
    match matter.state {
        MatterState::Open if circulated => {
            wrong(format!("{state}, but a text has been circulated"), "circulating, adopted, not_adopted or closed");
        }
        MatterState::Circulating if !circulated => {
            wrong(format!("{state}, but no text has been circulated"), "circulated_on for a text, or open");
        }
        MatterState::Adopted if !fulfilled => {
            let message = format!("{state}, but {adopted} of {asked} have adopted text {last} unchanged");
            wrong(message, "circulating or not_adopted until the rule is fulfilled");
        }
        MatterState::NotAdopted if fulfilled => {
            wrong(format!("{state}, but {adopted} of {asked} have adopted text {last} unchanged"), "adopted");
        }
        _ => {}
    }
}
