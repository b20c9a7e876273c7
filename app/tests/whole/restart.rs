//! PostgreSQL is restarted under load: people get a clear answer, all recovers by itself, and nothing is lost.

mod postgres {
    use crate::installation::{Installation, Node};
    use crate::load::{Load, nothing_is_lost};
    use std::time::{Duration, Instant};
    use testkit::{Cluster, Stop, TestDatabase, Visitor, tokio};

    /// How soon after the database is back somebody's work must come through.
    const RECOVERY: Duration = Duration::from_secs(15);

    #[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
    async fn a_restarted_database_loses_nothing() {
        let mut cluster = Cluster::start();
        let installation = Installation::new(TestDatabase::postgres_at(&cluster.url()).await).await;
        let node = installation.node().await;
        let coordinator = node.coordinator().await;
        let load = Load::begin(&coordinator, &[&node.url]).await;
        load.progress(5, Duration::from_secs(60)).await;
        for how in [Stop::Fast, Stop::Immediate] {
            cluster.stop(how);
            cluster.resume();
            let recovered = load.progress(5, RECOVERY).await;
            eprintln!("{how:?}: work goes on after {recovered:?}");
        }
        cluster.stop(Stop::Fast);
        everybody_is_told(&node, &coordinator).await;
        cluster.resume();
        let recovered = load.progress(5, RECOVERY).await;
        eprintln!("after an outage: work goes on after {recovered:?}");
        assert_eq!(coordinator.get("/readyz").await.status, 200);
        assert_eq!(coordinator.get("/account").await.status, 200, "nobody has to sign in again");
        let done = load.end().await;
        assert!(done.statuses.contains_key(&503), "the outage was not noticed: {:?}", done.statuses);
        assert_eq!(done.unanswered, 0);
        assert!(done.slowest < Duration::from_secs(25), "somebody waited {:?}", done.slowest);
        let doubtful = nothing_is_lost(&installation, &done).await;
        assert_eq!(doubtful, 0, "the program lived, so it knows what it sent");
    }

    /// While the database is away, people read what is the matter, and machines ask whether to restart the program (no) and
    /// whether to send requests here (no).
    async fn everybody_is_told(node: &Node, coordinator: &Visitor) {
        let visitor = Visitor::new(&node.url);
        let begun = Instant::now();
        assert_eq!(visitor.get("/healthz").await.status, 200);
        assert!(begun.elapsed() < Duration::from_secs(1));
        let ready = visitor.get("/readyz").await;
        assert_eq!((ready.status, ready.body.as_str()), (503, "the database does not answer"));
        assert!(ready.header("content-type").unwrap().starts_with("text/plain"), "{:?}", ready.headers);
        assert!(begun.elapsed() < Duration::from_secs(4));
        let told = [("nb", "Tjenesten er borte"), ("nn", "Tenesta er borte"), ("en", "The service is away")];
        let pages = told.map(|(lang, title)| {
            let visitor = Visitor::new(&node.url);
            async move {
                let page = visitor.get(&format!("/?lang={lang}")).await;
                assert_eq!(page.status, 503, "{lang}");
                assert_eq!(page.header("retry-after"), Some("5"));
                assert!(page.text("h1").unwrap().starts_with(title), "{}", page.body);
            }
        });
        let [nb, nn, en] = pages;
        let sent = coordinator.post("/bodies/helse-og-omsorgslederforum/matters/new", &[("title_nb", "Sak")]);
        let ((), (), (), sent) = tokio::join!(nb, nn, en, sent);
        assert_eq!((sent.status, sent.header("retry-after")), (503, Some("5")));
        assert!(sent.body.contains("er kanskje ikke lagret"), "{}", sent.body);
        assert!(begun.elapsed() < Duration::from_secs(20), "the answer took {:?}", begun.elapsed());
    }
}
