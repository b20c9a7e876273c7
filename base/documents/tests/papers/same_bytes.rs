//! A published file has a hash that others keep.

use crate::samples;
use documents::Press;
use std::num::NonZeroUsize;

#[test]
fn the_same_paper_is_always_the_same_file() {
    for (name, document) in samples::all() {
        let first = documents::pdf(&document).unwrap();
        // What the typesetter keeps between documents must not show.
        let mut other = document.clone();
        other.title.push('!');
        assert_ne!(documents::pdf(&other).unwrap(), first, "{name}");
        assert!(documents::pdf(&document).unwrap() == first, "{name}");
    }
}

#[test]
fn papers_made_at_the_same_time_do_not_mix() {
    let alone: Vec<_> = samples::all().iter().map(|(_, document)| documents::pdf(document).unwrap()).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().build().unwrap();
    let together = runtime.block_on(async {
        let press = Press::new(NonZeroUsize::new(2).unwrap());
        let work: Vec<_> = samples::all()
            .into_iter()
            .map(|(_, document)| {
                let press = press.clone();
                tokio::spawn(async move { press.pdf(document).await.unwrap() })
            })
            .collect();
        let mut files = Vec::new();
        for file in work {
            files.push(file.await.unwrap());
        }
        files
    });
    assert!(together == alone);
}
