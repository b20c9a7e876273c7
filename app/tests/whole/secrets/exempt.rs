//! Words in an exempt matter, and in all that follows from it: answers, an assignment, a report, and meetings that carry it without being
//! told that it is exempt.

use super::plant::{BODY, Planted, at, paper};
use crate::case::day;
use crate::meetings::{add_item, attend, forward, plan, save};
use crate::support::consultation;
use testkit::Visitor;

/// What everybody may know the matter as.
pub const PUBLIC: &str = "Forhandling om en avtale";

/// Plants them; the council of Ål is asked, and has access by that.
pub async fn matter(coordinator: &Visitor, council: &Visitor, planted: &mut Planted) {
    let matter = opened(coordinator, planted).await;
    let words = planted.word("FELLESTEKST");
    let note = planted.word("MERKNAD");
    let text = [("words", words.as_str()), ("language", "nb"), ("note_nb", &note), ("version", "0")];
    done(coordinator, &format!("{matter}/texts/new"), &text).await;
    let deadline = day(60);
    let circulated = [("deadline", deadline.as_str()), ("rule", "all"), ("councils", "kommunestyret-al")];
    done(coordinator, &format!("{matter}/circulate"), &circulated).await;
    answered(council, &matter, &words, planted).await;
    let meeting = carried(coordinator, &matter, planted).await;
    planted.starts.extend([matter, meeting]);
}

async fn opened(coordinator: &Visitor, planted: &mut Planted) -> String {
    let words = ["SKJERMETSAK", "SKJERMETKORT", "SKJERMETTEKST", "SKJERMETRAD"].map(|what| planted.word(what));
    let fields = [
        ("title_nb", words[0].as_str()),
        ("summary_nb", &words[1]),
        ("text_nb", &words[2]),
        ("recommendation_nb", &words[3]),
        ("legal_basis", "offl-23"),
        ("public_title_nb", PUBLIC),
        ("publish", "yes"),
    ];
    let matter = at(coordinator.submit(&format!("{BODY}/matters/new"), &fields).await.location);
    let (title, content) = (planted.word("SKJERMETVEDLEGG"), planted.word("SKJERMETINNHOLD"));
    let name = format!("{}.txt", planted.word("SKJERMETNAVN"));
    let form = format!("{matter}/documents/new");
    assert_eq!(coordinator.upload_titled(&form, &title, &name, content.into_bytes()).await.status, 303);
    let (title, description, due) = (planted.word("OPPDRAG"), planted.word("OPPDRAGSTEKST"), day(300));
    let assignment = [
        ("title_nb", title.as_str()),
        ("description_nb", &description),
        ("owner", "hallinghelse"),
        ("report_due", &due),
    ];
    done(coordinator, &format!("{matter}/assignments/new"), &assignment).await;
    matter
}

/// The council answers, and then otherwise, so that the earlier answer is kept and the whole is adopted.
async fn answered(council: &Visitor, matter: &str, words: &str, planted: &mut Planted) {
    let id = consultation(council, matter).await;
    assert_eq!(council.submit_from(matter, &format!("/consultations/{id}/accept"), &[]).await.status, 303);
    let (before, reason, today) = (planted.word("SVARTEKST"), planted.word("RETTET"), day(0));
    for (answer, words, reason) in
        [("adopted_with_change", before.as_str(), ""), ("adopted_unchanged", words, reason.as_str())]
    {
        let fields = [
            ("answer", answer),
            ("meeting_date", today.as_str()),
            ("case_number", "1/26"),
            ("resolution", words),
            ("reason", reason),
        ];
        done(council, &format!("/consultations/{id}/answer"), &fields).await;
    }
    planted.starts.push(format!("/consultations/{id}/answers"));
}

/// A meeting that takes the matter up, with a report on its assignment; nothing there says that it is exempt.
async fn carried(coordinator: &Visitor, matter: &str, planted: &mut Planted) -> String {
    let meeting = plan(coordinator, "2027-04-20").await;
    let words = ["SAKPAALISTE", "LISTETEKST", "LISTERAD"].map(|what| planted.word(what));
    let slug = matter.rsplit('/').next().unwrap();
    let fields =
        [("matter", slug), ("title_nb", words[0].as_str()), ("text_nb", &words[1]), ("recommendation_nb", &words[2])];
    let item = add_item(coordinator, &meeting, &fields).await;
    paper(coordinator, &item, planted, "", "III").await;
    let page = coordinator.get(matter).await;
    let assignment = page.attributes("a[href^='/assignments/']", "href").remove(0);
    let words = planted.word("RAPPORT");
    let name = format!("{}.txt", planted.word("RAPPORTNAVN"));
    let content = planted.word("RAPPORTINNHOLD");
    let form = format!("{assignment}/report");
    let fields = [("language", "nb"), ("words", words.as_str())];
    let reported = coordinator.upload_with(&form, &fields, &name, content.into_bytes()).await;
    assert_eq!(reported.status, 303, "{}", reported.body);
    for step in ["call", "begin"] {
        forward(coordinator, &meeting, step).await;
    }
    attend(coordinator, &meeting).await;
    let (words, resolution) = (planted.word("SKJERMETREFERAT"), planted.word("SKJERMETVEDTAK"));
    save(coordinator, &meeting, &item, &[("words", &words), ("resolution", &resolution), ("result", "adopted")]).await;
    forward(coordinator, &meeting, "present").await;
    planted.starts.push(assignment);
    meeting
}

async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) {
    let answer = visitor.submit(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
}
