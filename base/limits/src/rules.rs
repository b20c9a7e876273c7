//! What a node has counted in the minute, and what it knows of the others.

use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// From this part of its quota on (a tenth), a key's count is told to the other nodes. With up to so many nodes, no key passes its
/// quota before one of them has told of it.
const NOTICEABLE: u32 = 10;

/// For how many minutes rows are kept: their own, and one more for nodes whose clocks are late.
pub(crate) const KEPT: i64 = 2;

/// What a node has counted and knows, by the hashes of who asked.
#[derive(Default)]
pub(crate) struct Counts {
    minute: i64,
    own: HashMap<String, Own>,
    others: HashMap<String, u32>,
    /// The minutes of which rows of this node may be in the table.
    told_in: BTreeSet<i64>,
}

/// What this node has counted for one key.
struct Own {
    quota: u32,
    counted: u32,
    told: u32,
}

/// A key's count, as it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Count {
    pub key_hash: String,
    pub requests: u32,
}

/// What is to be told in one exchange.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Round {
    /// The minute it is about.
    pub minute: i64,
    /// The counts that the others do not know.
    pub tell: Vec<Count>,
    /// Whether rows of this node have been kept long enough.
    pub sweep: bool,
}

impl Counts {
    /// Counts a request if that is within the quota, with what the other nodes are known to have counted.
    pub(crate) fn admit(&mut self, minute: i64, key: &str, quota: u32) -> bool {
        self.turn(minute);
        let elsewhere = self.others.get(key).copied().unwrap_or_default();
        let own = self.own.entry(key.to_owned()).or_insert(Own { quota, counted: 0, told: 0 });
        let admitted = own.counted.saturating_add(elsewhere) < quota;
        own.counted += u32::from(admitted);
        admitted
    }

    /// The next exchange. A node of which nobody has asked anything has nothing to tell, but hears whom the others know.
    pub(crate) fn round(&mut self, minute: i64) -> Round {
        self.turn(minute);
        let others = &self.others;
        let is_news = |key: &str, own: &Own| {
            // Whoever is known elsewhere is told of from the first request on, so that the parts add up.
            own.counted > own.told && (own.counted >= own.quota.div_ceil(NOTICEABLE) || others.contains_key(key))
        };
        let news = self.own.iter().filter(|(key, own)| is_news(key, own));
        let tell: Vec<_> = news.map(|(key, own)| Count { key_hash: key.clone(), requests: own.counted }).collect();
        let minute = self.minute;
        if !tell.is_empty() {
            self.told_in.insert(minute);
        }
        let sweep = self.told_in.first().is_some_and(|first| *first <= minute - KEPT);
        Round { minute, tell, sweep }
    }

    /// Notes what an exchange has brought.
    pub(crate) fn learn(&mut self, round: Round, others: HashMap<String, u32>) {
        if round.sweep {
            self.told_in.retain(|minute| *minute > round.minute - KEPT);
        }
        if round.minute != self.minute {
            return;
        }
        for count in round.tell {
            if let Some(own) = self.own.get_mut(&count.key_hash) {
                own.told = count.requests;
            }
        }
        self.others = others;
    }

    /// Begins anew with each minute. A request that looked at the clock just before the minute's turn counts for the new minute; a
    /// clock that was set back by more than that begins anew as well, or nobody's minute would end.
    fn turn(&mut self, minute: i64) {
        if minute > self.minute || minute < self.minute - 1 {
            self.minute = minute;
            self.own = HashMap::new();
            self.others = HashMap::new();
        }
    }
}

#[cfg(test)]
mod tests;
