//! Two nodes on one PostgreSQL database keep the limits together.

mod postgres {
    use crate::installation::Installation;
    use crate::limits::{Time, admitted, is_admitted};
    use crate::support::TestSite;
    use database::Clock;
    use std::time::{Duration, Instant};
    use testkit::{TestDatabase, Visitor, tokio};

    /// How many forms one account may send in a minute.
    const QUOTA: usize = 40;

    /// Two nodes on one database, which exchange their counts when they are told to.
    struct Nodes {
        site: TestSite,
        other: (String, web::State),
        time: Time,
    }

    impl Nodes {
        async fn start() -> Self {
            let (home, time) = (TestDatabase::postgres().await, Time::default());
            let quota = u32::try_from(QUOTA).unwrap();
            let site = TestSite::start_at(home, time.clock(), |settings| settings.limits.account_writes = quota).await;
            let other = site.another_node().await;
            Self { site, other, time }
        }

        /// Somebody who has signed in, at both nodes.
        async fn person(&self, name: &str) -> [Visitor; 2] {
            let here = self.site.sign_in(name).await;
            let there = here.at(&self.other.0);
            [here, there]
        }

        async fn exchange(&self) {
            for state in [self.site.state(), &self.other.1] {
                state.limits.share(&state.database).await.unwrap();
            }
        }

        async fn rows(&self) -> i64 {
            self.site.database.single().count("SELECT count(*) AS n FROM request_count", vec![]).await.unwrap()
        }
    }

    #[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
    async fn the_quota_holds_on_all_nodes_together() {
        let nodes = Nodes::start().await;
        let (hol, gol) = (nodes.person("hol").await, nodes.person("gol").await);
        let (mut by_turns, mut on_one) = (0, 0);
        for _ in 0..30 {
            by_turns += admitted(&hol, 4).await;
            on_one += admitted(&gol[1..], 4).await;
            nodes.exchange().await;
        }
        assert_eq!(on_one, QUOTA, "somebody on one node gets the whole quota");
        assert!((QUOTA..=QUOTA + 3 * 4).contains(&by_turns), "{by_turns} by turns, of {QUOTA}");
        assert_eq!(admitted(&gol[..1], 4).await, 0, "and then nothing on the other");
        let nesbyen = nodes.person("nesbyen").await;
        assert_eq!(admitted(&nesbyen, 4).await, 4, "others are not held up anywhere");

        assert_eq!(nodes.site.columns_with("127.0.0.1").await, Vec::<String>::new());
        assert_eq!(nodes.rows().await, 3, "a row for each account and node; little use is not told");
        nodes.time.pass(60);
        assert_eq!(admitted(&gol, 4).await, 4, "the next minute is another");
        nodes.exchange().await;
        assert_eq!(nodes.rows().await, 3, "kept for a node whose clock is late");
        nodes.time.pass(60);
        nodes.exchange().await;
        assert_eq!(nodes.rows().await, 0, "and then removed");
    }

    #[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
    async fn without_its_table_each_node_counts_alone() {
        let nodes = Nodes::start().await;
        let hol = nodes.person("hol").await;
        assert_eq!(admitted(&hol, 8).await, 8);
        nodes.exchange().await;
        nodes.exchange().await;
        nodes.site.database.single().execute("ALTER TABLE request_count RENAME TO away", vec![]).await.unwrap();
        let state = nodes.site.state();
        assert!(state.limits.share(&state.database).await.is_err());
        assert_eq!(admitted(&hol[..1], QUOTA).await, QUOTA - 8, "nobody is refused for it, and what is known counts");
        nodes.site.database.single().execute("ALTER TABLE away RENAME TO request_count", vec![]).await.unwrap();
        nodes.exchange().await;
        assert_eq!(admitted(&hol[1..], QUOTA).await, 0, "all is known again");
    }

    /// The same with programs, which exchange by themselves. Each form comes 20 ms after the answer to the one before.
    #[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
    async fn programs_tell_each_other() {
        const QUOTA: usize = 200;
        let installation = Installation::new(TestDatabase::postgres().await).await;
        let quota = u32::try_from(QUOTA).unwrap();
        let nodes = [installation.node_with_quota(quota).await, installation.node_with_quota(quota).await];
        let here = nodes[0].coordinator().await;
        let both = [here.clone(), here.at(&nodes[1].url)];
        // The minute is the clock's: begin where it lasts for long enough.
        while Clock::system().now().second() > 35 {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        let (begun, mut taken, mut refused_in_a_row) = (Instant::now(), 0, 0);
        for form in 0.. {
            let admitted = is_admitted(&both[form % 2]).await;
            taken += usize::from(admitted);
            refused_in_a_row = if admitted { 0 } else { refused_in_a_row + 1 };
            if refused_in_a_row == 20 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let passed = begun.elapsed();
        eprintln!("two programs: {taken} admitted of a quota of {QUOTA} in {passed:?}");
        assert!(passed < Duration::from_secs(24), "the minute turned meanwhile: {passed:?}");
        assert!(taken >= QUOTA);
        // Alone, each would have admitted the whole quota.
        assert!(taken < QUOTA * 3 / 2, "{taken} admitted of {QUOTA}");
    }
}
