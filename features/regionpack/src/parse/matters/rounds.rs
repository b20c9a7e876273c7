//! Whether a joint resolution was put to the right bodies: each version to the same, and to enough for the quorum.

use super::Folder;
use crate::pack::{Consultation, JointResolution, Rule};
use crate::rules::outcome::deciding_bodies;
use std::collections::BTreeSet;

/// Checks the rounds in which the versions went out.
pub(super) fn check(folder: &Folder<'_>, resolution: &JointResolution, asked: &[Consultation]) {
    check_quorum(folder, resolution, asked);
    let circulated = resolution.texts.iter().filter(|text| text.circulated_on.is_some()).map(|text| text.number);
    let rounds: Vec<(i64, BTreeSet<&str>)> = circulated.map(|text| (text, deciding_bodies(asked, text))).collect();
    for pair in rounds.windows(2) {
        let [(before, earlier), (number, later)] = pair else { continue };
        let missing = earlier.difference(later).map(|body| (body, number, before));
        let added = later.difference(earlier).map(|body| (body, before, number));
        for (body, without, with) in missing.chain(added) {
            let message = format!("\"{body}\" decides on text {with}, but not on text {without}");
            let right = format!("a decision of \"{body}\" with text = {without}; each version goes to the same bodies");
            folder.table.place_of("joint_resolution").wrong(message, right);
        }
    }
}

/// A quorum is not larger than the number of those who decide.
fn check_quorum(folder: &Folder<'_>, resolution: &JointResolution, asked: &[Consultation]) {
    let Rule::Quorum(quorum) = resolution.rule else { return };
    let all = resolution.texts.iter().flat_map(|text| deciding_bodies(asked, text.number));
    let bodies = all.collect::<BTreeSet<_>>().len();
    // Before anybody is asked there is nothing to hold the quorum against.
    if bodies > 0 && i64::try_from(bodies).is_ok_and(|bodies| quorum > bodies) {
        let message = format!("quorum is {quorum}, but only {bodies} bodies decide");
        let place = folder.table.inner_place("joint_resolution", "quorum");
        place.wrong(message, format!("a number from 1 to {bodies}"));
    }
}
