//! Every text exists in every language, with the same variables, and every text that code can ask for exists.

use regionpack::Word as _;
use std::collections::BTreeSet;
use web::Catalogue;

fn keys(source: &str) -> BTreeSet<String> {
    let lines = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

#[test]
fn the_three_languages_have_the_same_texts() {
    for messages in samhelse::router::messages() {
        let (nb, nn, en) = (keys(messages.nb), keys(messages.nn), keys(messages.en));
        assert_eq!(nb, nn);
        assert_eq!(nb, en);
    }
}

#[test]
fn the_texts_that_names_lead_to_exist() {
    let catalogue = Catalogue::new(&samhelse::router::messages()).unwrap();
    let mut names: Vec<String> = Vec::new();
    let states = ["open", "circulating", "adopted", "not_adopted", "closed"];
    names.extend(states.map(|state| format!("matter-state-{state}")));
    for state in matters::rules::ConsultationState::ALL {
        names.push(format!("consultation-state-{}", state.as_str()));
    }
    for state in matters::rules::ConsultationState::ANSWERS {
        names.push(format!("consultation-answer-{}", state.as_str()));
        names.push(format!("matters-feed-{}", state.as_str()));
    }
    names.extend(access::Role::ALL.map(|role| format!("role-{role}")));
    names.extend(
        regionpack::AreaKind::all()
            .iter()
            .flat_map(|kind| [format!("area-kind-{}", kind.as_str()), format!("frontpage-lead-{}", kind.as_str())]),
    );
    names.extend(regionpack::PartyKind::all().iter().map(|kind| format!("party-kind-{}", kind.as_str())));
    names.extend(regionpack::BodyKind::all().iter().map(|kind| format!("body-kind-{}", kind.as_str())));
    names.extend(bodies::rules::MemberRole::ALL.map(|role| format!("member-role-{}", role.as_str())));
    names.extend(regionpack::MemberRole::all().iter().map(|role| format!("member-role-{}", role.as_str())));
    names.extend(bodies::rules::SuccessionKind::ALL.map(|kind| format!("end-kind-{}", kind.as_str())));
    for kind in regionpack::SuccessionKind::all() {
        names.extend([format!("succession-to-{}", kind.as_str()), format!("succession-from-{}", kind.as_str())]);
    }
    let missing: Vec<_> = names.iter().filter(|name| !catalogue.has(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
