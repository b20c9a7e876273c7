use super::*;
use crate::pack::{ResolutionText, Text};
use crate::words::TextLanguage;
use time::macros::date;

fn decision(body: &str, text: i64, state: ConsultationState, day: u8) -> Consultation {
    Consultation {
        body: body.into(),
        role: ConsultationRole::Decision,
        state,
        sent_on: date!(2026 - 01 - 01),
        meeting_date: Some(date!(2026 - 02 - 01).replace_day(day).unwrap()),
        case_number: None,
        resolution: None,
        link: None,
        declined_reason: None,
        text: Some(text),
        earlier: Vec::new(),
    }
}

fn two_rounds() -> Vec<Consultation> {
    use ConsultationState::{AdoptedUnchanged, AdoptedWithChange, Deferred};
    vec![
        decision("hol", 1, AdoptedUnchanged, 20),
        decision("gol", 1, AdoptedWithChange, 2),
        decision("hol", 2, AdoptedUnchanged, 3),
        decision("gol", 2, AdoptedUnchanged, 5),
        decision("al", 2, Deferred, 9),
    ]
}

#[test]
fn only_the_same_words_count_and_only_in_their_round() {
    let consultations = two_rounds();
    assert_eq!(Outcome::of(&consultations, 1), Outcome { asked: 2, adopted: 1 });
    let second = Outcome::of(&consultations, 2);
    assert_eq!(second, Outcome { asked: 3, adopted: 2 });
    assert!(!second.fulfils(Rule::All) && second.fulfils(Rule::Quorum(2)) && !second.fulfils(Rule::Quorum(3)));
    assert!(Outcome { asked: 2, adopted: 2 }.fulfils(Rule::All));
    assert!(!Outcome::of(&consultations, 3).fulfils(Rule::All));
    assert_eq!(deciding_bodies(&consultations, 2), ["al", "gol", "hol"].into());
}

#[test]
fn adopted_on_the_day_of_the_last_meeting_of_the_last_round() {
    let text = |number, circulated_on| ResolutionText {
        number,
        language: TextLanguage::Nn,
        words: "Ja".into(),
        circulated_on,
        note: Text::default(),
    };
    let day = Some(date!(2026 - 01 - 01));
    let texts = vec![text(1, day), text(2, day), text(3, None)];
    let resolution = JointResolution { rule: Rule::All, deadline: None, texts };
    assert_eq!(decided_on(MatterState::Adopted, &two_rounds(), Some(&resolution)), Some(date!(2026 - 02 - 05)));
    assert_eq!(decided_on(MatterState::Closed, &two_rounds(), Some(&resolution)), None);
    assert_eq!(last_text(&resolution), Some(2));
}
