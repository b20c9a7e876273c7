//! A difference is made while a person waits, so no pair of texts may be slow.

use std::time::{Duration, Instant};

use textdiff::diff;

/// Numbers that look random and are the same every time.
fn noise(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low bits repeat soon; the high ones do not.
        (state >> 33) as usize % below
    }
}

fn fill(size: usize, mut piece: impl FnMut() -> String) -> String {
    let mut text = String::new();
    while text.len() < size {
        text.push_str(&piece());
    }
    text
}

fn counted(word: &str, size: usize) -> String {
    let mut count = 0;
    fill(size, || {
        count += 1;
        format!("{word}{count} ")
    })
}

fn prose(seed: u64, words: usize, size: usize) -> String {
    let mut noise = noise(seed);
    // The product makes the low numbers common, as short words are in prose.
    fill(size, || format!("ord{} ", noise(words) * noise(words) / words))
}

fn shuffled(seed: u64, size: usize) -> String {
    let mut noise = noise(seed);
    let mut words: Vec<usize> = (0..size / 6).collect();
    for at in 0..words.len() {
        let other = noise(words.len());
        words.swap(at, other);
    }
    words.iter().map(|word| format!("o{word} ")).collect()
}

fn drawn(seed: u64, pieces: &[&str], size: usize) -> String {
    let mut noise = noise(seed);
    fill(size, || pieces[noise(pieces.len())].to_owned())
}

/// Takes the two texts' difference and says how long that took.
fn time(name: &str, before: &str, after: &str) {
    let start = Instant::now();
    let parts = diff(before, after);
    let took = start.elapsed();
    eprintln!("{name}: {took:?}, {} parts", parts.len());
    assert!(took < Duration::from_secs(1), "{name} took {took:?}");
}

#[test]
fn texts_of_a_hundred_kilobytes_take_less_than_a_second() {
    const SIZE: usize = 100_000;
    time("no word in common", &counted("ja", SIZE), &counted("nei", SIZE));
    time("prose", &prose(1, 5000, SIZE), &prose(2, 5000, SIZE));
    let text = prose(3, 5000, SIZE);
    time("one word of every ten", &text, &text.replace("1 ", "2 "));
}

/// Texts that nobody writes, but that someone may send. Without optimisation
/// they are tried at a fifth of the size.
#[test]
fn contrived_texts_take_less_than_a_second() {
    const SIZE: usize = if cfg!(debug_assertions) { 20_000 } else { 100_000 };
    let letters = ["a ", "b ", "c ", "d "];
    let signs = ["!", "?", "-", ";", ":", "/", "(", ")"];
    time("few words", &prose(3, 100, SIZE), &prose(4, 100, SIZE));
    time("another order", &shuffled(5, SIZE), &shuffled(6, SIZE));
    time("letters", &drawn(7, &letters, SIZE), &drawn(8, &letters, SIZE));
    time("two signs", &drawn(9, &["!", "?"], SIZE), &drawn(10, &["!", "?"], SIZE));
    time("many signs", &drawn(11, &signs, SIZE), &drawn(12, &signs, SIZE));
    time("repeated", &"!?".repeat(SIZE / 2), &"?!/".repeat(SIZE / 3));
    time("one sign", &"!".repeat(SIZE), &"!".repeat(SIZE / 2));
}
