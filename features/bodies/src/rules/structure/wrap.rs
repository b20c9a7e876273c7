//! A name on several lines.

/// How many letters have room on a line.
const LETTERS: usize = 27;
/// How many lines a box has at most.
const LINES: usize = 4;

/// The name, line by line. A word that is longer than a line is broken; what does not fit ends with an ellipsis.
pub(super) fn wrapped(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for part in letters.chunks(LETTERS) {
            let part: String = part.iter().collect();
            let last = lines.last().map_or(0, |line| line.chars().count());
            let room = last == 0 || last + 1 + part.chars().count() <= LETTERS;
            match lines.last_mut().filter(|_| room) {
                Some(line) if line.is_empty() => line.push_str(&part),
                Some(line) => {
                    line.push(' ');
                    line.push_str(&part);
                }
                None => lines.push(part),
            }
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(LETTERS - 1).chain(['\u{2026}']).collect();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_long_as_there_is_room() {
        assert_eq!(
            wrapped("Faglig samarbeidsutvalg for skrøpelige eldre (FSU)"),
            ["Faglig samarbeidsutvalg for", "skrøpelige eldre (FSU)"]
        );
        assert_eq!(wrapped(""), [""]);
        let long = wrapped(&"x".repeat(200));
        assert_eq!(long.len(), LINES);
        assert!(long.iter().all(|line| line.chars().count() <= LETTERS) && long[LINES - 1].ends_with('…'));
    }
}
