use super::*;
use proptest::prelude::*;

/// Nodes that share a table, which here is a list.
struct Nodes {
    counts: Vec<Counts>,
    table: HashMap<(String, usize), u32>,
}

impl Nodes {
    fn new(number: usize) -> Self {
        Self { counts: (0..number).map(|_| Counts::default()).collect(), table: HashMap::new() }
    }

    fn exchange(&mut self, node: usize, minute: i64) {
        let round = self.counts[node].round(minute);
        for count in &round.tell {
            self.table.insert((count.key_hash.clone(), node), count.requests);
        }
        let mut others = HashMap::new();
        for ((key, of), requests) in &self.table {
            if *of != node {
                *others.entry(key.clone()).or_default() += requests;
            }
        }
        self.counts[node].learn(round, others);
    }
}

fn admitted(counts: &mut Counts, minute: i64, key: &str, quota: u32, times: u32) -> u32 {
    (0..times).map(|_| u32::from(counts.admit(minute, key, quota))).sum()
}

#[test]
fn a_node_alone_gives_the_whole_quota_and_no_more() {
    let mut counts = Counts::default();
    assert_eq!(admitted(&mut counts, 7, "a", 20, 50), 20);
    assert_eq!(admitted(&mut counts, 7, "b", 20, 50), 20, "one key takes nothing from another");
    assert_eq!(admitted(&mut counts, 8, "a", 20, 50), 20, "the next minute is another");
}

#[test]
fn a_clock_that_is_set_back_holds_nobody_up() {
    let mut counts = Counts::default();
    assert_eq!(admitted(&mut counts, 100, "a", 5, 9), 5);
    assert_eq!(admitted(&mut counts, 99, "a", 5, 9), 0, "a look at the clock just before the minute's turn");
    assert_eq!(admitted(&mut counts, 40, "a", 5, 9), 5);
}

#[test]
fn little_use_is_not_told() {
    let mut counts = Counts::default();
    admitted(&mut counts, 1, "little", 100, 9);
    admitted(&mut counts, 1, "much", 100, 10);
    let much = Count { key_hash: "much".into(), requests: 10 };
    let round = counts.round(1);
    assert_eq!(round, Round { minute: 1, tell: vec![much], sweep: false });
    counts.learn(round, HashMap::from([("little".to_owned(), 30)]));
    let little = Count { key_hash: "little".into(), requests: 9 };
    let round = counts.round(1);
    assert_eq!(round.tell, [little], "what another has told of is told here too, and nothing twice");
    assert_eq!(admitted(&mut counts, 1, "little", 100, 99), 61);
}

#[test]
fn what_was_not_learnt_is_told_again() {
    let mut counts = Counts::default();
    admitted(&mut counts, 1, "a", 10, 3);
    let lost = counts.round(1);
    assert_eq!(counts.round(1), lost);
    counts.round(2);
    counts.learn(lost, HashMap::from([("a".to_owned(), 10)]));
    assert!(counts.admit(2, "a", 10), "an answer about the minute before says nothing of this one");
}

#[test]
fn rows_are_removed_after_two_minutes_also_when_nobody_asks() {
    let mut counts = Counts::default();
    admitted(&mut counts, 1, "a", 10, 3);
    let round = counts.round(1);
    counts.learn(round, HashMap::new());
    assert!(!counts.round(2).sweep);
    let round = counts.round(3);
    assert!(round.sweep && round.tell.is_empty());
    counts.learn(round, HashMap::new());
    assert!(!counts.round(4).sweep, "once is enough");
}

proptest! {
    /// However a client spreads its requests over up to ten nodes: it gets its whole quota, and at most what is asked for in
    /// three exchanges beyond it.
    #[test]
    fn the_whole_quota_and_little_more(
        nodes in 1..=10_usize,
        quota in 1..200_u32,
        weights in proptest::collection::vec(0..10_usize, 1..40),
        between in 1..30_usize,
    ) {
        let mut all = Nodes::new(nodes);
        let (mut total, mut asked) = (0, 0);
        // Far more than the quota, and exchanges in the order of the nodes.
        for step in 0..(quota as usize * 12) {
            let node = weights[step % weights.len()] % nodes;
            total += u32::from(all.counts[node].admit(1, "k", quota));
            asked += 1;
            if step % between == between - 1 {
                for node in 0..nodes {
                    all.exchange(node, 1);
                }
            }
        }
        prop_assert!(total >= quota.min(asked), "{total} of {quota}");
        // One exchange to tell of the key, one for the others to tell of it too, one to hear them.
        let most = quota + 3 * between as u32;
        prop_assert!(total <= most, "{total} of {quota}, at most {most}");
    }
}
