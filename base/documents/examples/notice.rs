//! How long a long notice takes: `cargo xtask bench notice`. A first argument is a file to write the PDF to.

#![allow(clippy::print_stdout, reason = "what a benchmark finds out is printed")]

use documents::{Block, Document, Error, Fact, Heading, Language, Letterhead};
use std::time::{Duration, Instant};

const ITEMS: usize = 60;
const RUNS: usize = 11;

/// Half a page.
const ITEM: &str = include_str!("item.nn.md");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (first, _) = timed(|| documents::pdf(&notice(0)))?;
    // Every run is of other words, so that what the typesetter keeps of one is of no help to the next.
    let mut times = Vec::new();
    let mut size = 0;
    for run in 1..=RUNS {
        let (time, file) = timed(|| documents::pdf(&notice(run)))?;
        size = file.len();
        times.push(time);
        if let Some(path) = std::env::args().nth(1) {
            std::fs::write(path, &file)?;
        }
    }
    times.sort();
    let (html, page) = timed(|| documents::html(&notice(0), 2))?;
    println!("A notice with {ITEMS} items of {} characters, {RUNS} runs:", ITEM.chars().count());
    println!("PDF    median {:.2?}, from {:.2?} to {:.2?}; {size} bytes", times[RUNS / 2], times[0], times[RUNS - 1]);
    println!("first  {first:.2?}, with reading the typeface");
    println!("HTML   {html:.1?}; {} bytes", page.len());
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<(Duration, T), Error> {
    let started = Instant::now();
    let made = work()?;
    Ok((started.elapsed(), made))
}

fn notice(run: usize) -> Document {
    let date = time::macros::date!(2026 - 11 - 3);
    let mut notice = Document::new(Language::Nn, Letterhead::of("Hallingtinget"), "Innkalling", date);
    notice.facts = vec![Fact::new("Stad", "Gol kommunehus")];
    for item in 1..=ITEMS {
        let number = format!("{item}/26");
        notice.blocks.push(Block::Heading(Heading::numbered(1, number, format!("Sak nr. {item} i runde {run}"))));
        notice.blocks.push(Block::Markdown(ITEM.replace("avtalen", &format!("avtalen{run}-{item}"))));
    }
    notice
}
