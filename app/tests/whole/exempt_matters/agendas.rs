//! What carries an exempt matter is exempt too: items on agendas, also those that stood there before, and what people find among their
//! tasks.

use super::{NEW, PUBLIC, SECRET, done};
use crate::agenda::{add_item, add_person, forward, path, plan};
use crate::case::day;
use crate::support::TestSite;
use crate::work::group;
use access::Role;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(
    an_item_becomes_exempt_with_its_matter_and_stays_so,
    whoever_sits_in_a_council_without_access_has_the_public_title_among_their_tasks,
);

async fn an_item_becomes_exempt_with_its_matter_and_stays_so(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let words = [("title_nb", SECRET), ("text_nb", SECRET)];
    let matter = path(&coordinator.submit(NEW, &[&words[..], &[("publish", "yes")]].concat()).await);
    let meeting = plan(&coordinator, "2027-01-12").await;
    let slug = matter.rsplit('/').next().unwrap();
    let item = add_item(&coordinator, &meeting, &[&words[..], &[("matter", slug)]].concat()).await;
    forward(&coordinator, &meeting, &["call"]).await;
    oparl::bring_up_to_date(&site.database).await.unwrap();
    let (_, has_title) = super::every_oparl_answer(&site, &[]).await;
    assert!(!has_title && visitor.get(&meeting).await.body.contains(SECRET), "so far everybody may read it");

    let exempt = [("legal_basis", "offl-23"), ("public_title_nn", PUBLIC)];
    done(&coordinator, &format!("{matter}/edit"), &[&words[..], &exempt].concat()).await;
    let told = || async {
        for address in [meeting.clone(), format!("{meeting}/notice.pdf"), item.clone(), format!("{matter}/related")] {
            let body = visitor.get(&address).await.body;
            assert!(!body.contains(SECRET), "{address}: {body}");
        }
        let page = visitor.get(&meeting).await.body;
        assert!(page.contains(PUBLIC) && page.contains("offentleglova § 23"), "{page}");
        oparl::bring_up_to_date(&site.database).await.unwrap();
        let (_, has_title) = super::every_oparl_answer(&site, &[SECRET]).await;
        assert!(has_title);
    };
    told().await;
    let page = coordinator.get(&matter).await;
    assert!(page.body.contains(&meeting), "whoever may read the matter is shown the meeting that deals with it");
    assert!(!visitor.get(&matter).await.body.contains(&meeting));

    // Whoever forgets it in the item's own form does not publish it.
    let forgotten = [&words[..], &[("kind", "decision"), ("legal_basis", ""), ("public_title_nb", "")]].concat();
    done(&coordinator, &format!("{item}/edit"), &forgotten).await;
    told().await;
    let since: Vec<_> = site.columns_with(SECRET).await.into_iter().filter(|one| one.starts_with("audit")).collect();
    assert!(!since.is_empty(), "the log has what was public once");
}

async fn whoever_sits_in_a_council_without_access_has_the_public_title_among_their_tasks(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields = [("title_nb", SECRET), ("legal_basis", "offl-23"), ("public_title_nn", PUBLIC), ("publish", "yes")];
    let matter = path(&coordinator.submit(NEW, &fields).await);
    path(&coordinator.submit(&format!("{matter}/texts/new"), &[("words", SECRET), ("language", "nb")]).await);
    let deadline = day(60);
    let circulated = [("deadline", deadline.as_str()), ("rule", "all"), ("councils", "kommunestyret-hol")];
    path(&coordinator.submit(&format!("{matter}/circulate"), &circulated).await);
    let council = "kommunestyret-hol";
    add_person(&site, "sits-in-hol", None, Some(council)).await;
    add_person(&site, "reads-in-hol", Some((Role::Member, council)), Some(council)).await;
    let decide = |name: &'static str| {
        let site = &site;
        async move { group(&site.sign_in(name).await, "decide").await.join("\n") }
    };
    let seated = decide("sits-in-hol").await;
    assert!(seated.contains(PUBLIC) && !seated.contains(SECRET), "{seated}");
    assert!(decide("reads-in-hol").await.contains(SECRET));
    let answers = group(&site.sign_in("hol").await, "answer").await.join("\n");
    assert!(answers.contains(SECRET), "who was asked reads it: {answers}");
}
