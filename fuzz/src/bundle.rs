//! Several texts in one input.

use std::collections::BTreeMap;

/// The line that begins a file.
const MARK: &[u8] = b"\n=== ";

/// The files of an input, each after a line `=== path`. What stands before the first is left out.
pub fn files(input: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let input = [b"\n", input].concat();
    let starts: Vec<usize> =
        input.windows(MARK.len()).enumerate().filter_map(|(at, window)| (window == MARK).then_some(at)).collect();
    let ends = starts.iter().skip(1).copied().chain([input.len()]);
    let files = starts.iter().zip(ends).map(|(start, end)| {
        let (path, content) = first_line(&input[start + MARK.len()..end]);
        (String::from_utf8_lossy(path).into_owned(), content.to_vec())
    });
    files.collect()
}

/// The first line of an input without its end, and what follows.
pub fn first_line(input: &[u8]) -> (&[u8], &[u8]) {
    let end = input.iter().position(|byte| *byte == b'\n');
    end.map_or((input, &[]), |end| (&input[..end], &input[end + 1..]))
}

/// `input` with every `from` replaced.
pub fn replace(input: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut replaced = Vec::with_capacity(input.len());
    let mut rest = input;
    while !rest.is_empty() {
        if rest.starts_with(from) {
            replaced.extend_from_slice(to);
            rest = &rest[from.len()..];
        } else {
            replaced.push(rest[0]);
            rest = &rest[1..];
        }
    }
    replaced
}
