//! Two nodes on one database, of which one after the other is killed under load: what was acknowledged is there, each letter
//! came once, and nobody has to sign in again.

mod postgres {
    use crate::installation::Installation;
    use crate::load::{Load, nothing_is_lost};
    use std::time::{Duration, Instant};
    use testkit::{TestDatabase, tokio};

    /// For how many seconds nodes are killed; see CONTRIBUTING.md.
    const SECONDS: &str = "SAMHELSE_TEST_KILL_SECONDS";

    /// How soon the other node must carry on alone.
    const TAKEOVER: Duration = Duration::from_secs(15);

    #[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
    async fn killed_nodes_lose_nothing() {
        let seconds = std::env::var(SECONDS).map_or(15, |seconds| seconds.parse().unwrap());
        let installation = Installation::new(TestDatabase::postgres().await).await;
        let mut nodes = [installation.node().await, installation.node().await];
        let coordinator = nodes[0].coordinator().await;
        let load = Load::begin(&coordinator, &[&nodes[0].url, &nodes[1].url]).await;
        load.progress(3, Duration::from_secs(60)).await;
        let (begun, mut kills, mut longest) = (Instant::now(), 0_usize, Duration::ZERO);
        while begun.elapsed() < Duration::from_secs(seconds) {
            // A moment that differs each time, spread by a step that shares no divisor with the span.
            tokio::time::sleep(Duration::from_millis(500 + (kills as u64 * 677) % 1000)).await;
            let node = &mut nodes[kills % 2];
            node.kill();
            kills += 1;
            longest = longest.max(load.progress(1, TAKEOVER).await);
            node.start().await;
        }
        let done = load.end().await;
        for node in &nodes {
            assert_eq!(coordinator.at(&node.url).get("/account").await.status, 200, "the session holds everywhere");
        }
        assert!(kills as u64 >= seconds / 6, "only {kills} kills in {seconds} s");
        eprintln!("{kills} kills in {seconds} s; after a kill the next circulation took at most {longest:?}");
        let doubtful = nothing_is_lost(&installation, &done).await;
        assert!(doubtful <= kills, "a kill can leave at most one letter in doubt");
    }
}
