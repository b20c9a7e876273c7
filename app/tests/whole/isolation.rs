//! Who sees and does what, object by object: random areas, bodies, matters and roles, and every account tried against every
//! object. What must hold is said once more in `rules.rs`, without the policy's code.
//!
//! `SAMHELSE_TEST_ISOLATION_CASES` sets how many worlds are tried on each engine, `SAMHELSE_TEST_ISOLATION_SEED` the first.

mod chance;
mod people;
mod reads;
mod rules;
mod world;
mod writes;

use crate::support::TestSite;
use chance::Chance;
use people::Everybody;
use testkit::{TestDatabase, on_both_databases};
use world::World;

on_both_databases!(drafts_and_writes_are_for_their_own);

/// How many worlds are tried where nothing else is said.
const CASES: u64 = 1;

async fn drafts_and_writes_are_for_their_own(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let first = number("SAMHELSE_TEST_ISOLATION_SEED", 1);
    let (mut reads, mut writes) = (0, 0);
    for seed in first..first + number("SAMHELSE_TEST_ISOLATION_CASES", CASES) {
        let mut chance = Chance::new(seed);
        let world = World::random(&mut chance, seed);
        world.build(&site).await;
        let everybody = Everybody::random(&mut chance, &world, &site).await;
        everybody.write_drafts(&world).await;
        let mut leaks = Vec::new();
        for person in &everybody.people {
            reads += reads::check(&world, person, &site, &mut leaks).await;
        }
        for person in &everybody.people {
            writes += writes::check_refused(&world, person, &site, &mut leaks).await;
        }
        assert!(leaks.is_empty(), "seed {seed}, {world:#?}\n{}", leaks.join("\n"));
        writes::check_taken(&world, &everybody, &site, &mut leaks).await;
        assert!(leaks.is_empty(), "seed {seed}, {world:#?}\nnot taken:\n{}", leaks.join("\n"));
    }
    site.audit_records().await;
    eprintln!("{reads} reads and {writes} refused writes were as they should be");
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}
