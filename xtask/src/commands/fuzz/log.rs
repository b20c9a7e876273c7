//! What libFuzzer says of a run.

use std::{path::Path, time::Duration};

/// What stands above the lines of [`Figures::line`].
pub const HEADING: &str = "target                    runs  seconds     runs/s  edges  inputs kept";

/// So much of a log is shown when a target found something.
const LINES: usize = 40;

/// What came of a target.
pub struct Figures {
    /// Whether nothing was found.
    pub ended_well: bool,
    runs: u64,
    took: Duration,
    edges: u64,
    kept: u64,
    log: String,
    again: String,
}

impl Figures {
    /// Reads a log: its progress lines begin with `#` and the number of runs, and hold `cov:` (edges reached) and `corp:`
    /// (inputs kept, a slash, their size).
    pub fn read(log: &str, took: Duration, ended_well: bool) -> Self {
        let mut figures =
            Self { ended_well, runs: 0, took, edges: 0, kept: 0, log: log.to_owned(), again: String::new() };
        for line in log.lines().filter_map(|line| line.strip_prefix('#')) {
            let words: Vec<_> = line.split(['\t', ' ']).filter(|word| !word.is_empty()).collect();
            let after = |key: &str| {
                let value = words.iter().skip_while(|word| **word != key).nth(1)?;
                value.split('/').next()?.parse().ok()
            };
            figures.runs = words.first().and_then(|runs| runs.parse().ok()).unwrap_or(figures.runs);
            figures.edges = after("cov:").unwrap_or(figures.edges);
            figures.kept = after("corp:").unwrap_or(figures.kept);
        }
        figures
    }

    /// Remembers how an input is tried once more.
    pub fn of(mut self, name: &str, binary: &Path) -> Self {
        self.again = format!("{} target/fuzz/findings/{name}/FILE", binary.display());
        self
    }

    /// The figures in a line.
    pub fn line(&self, name: &str) -> String {
        let Self { runs, took, edges, kept, .. } = self;
        let (seconds, speed) = (took.as_secs_f64(), *runs as f64 / took.as_secs_f64().max(0.001));
        format!("{name:16} {runs:>13}  {seconds:>7.1}  {speed:>9.0}  {edges:>5}  {kept:>11}")
    }

    /// What was found, and how to see it again.
    pub fn complaint(&self, name: &str) -> String {
        let lines: Vec<_> = self.log.lines().filter(|line| !line.starts_with('#')).collect();
        let end = lines[lines.len().saturating_sub(LINES)..].join("\n");
        format!(
            "\n{end}\n\n{name} found something. The input lies in target/fuzz/findings/{name}; try it once more with\n  {}\n",
            self.again
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_figures_are_read() {
        let log = "INFO: Seed: 1\n#2\tINITED cov: 32 ft: 32 corp: 1/1b exec/s: 0 rss: 27Mb\n\
                   #45399\tREDUCE cov: 42 ft: 42 corp: 5/21b lim: 445\n#2000000\tDONE   cov: 42 ft: 42 corp: 5/21b\nDone";
        let figures = Figures::read(log, Duration::from_secs(10), true);
        let words: Vec<_> = figures.line("names").split_whitespace().map(str::to_owned).collect();
        assert_eq!(words, ["names", "2000000", "10.0", "200000", "42", "5"]);
        assert_eq!(figures.line("names").len(), HEADING.len());
    }

    #[test]
    fn a_finding_tells_how_to_see_it_again() {
        let figures = Figures::read("#1\tINITED cov: 1\npanicked at x\n", Duration::ZERO, false)
            .of("names", Path::new("b/names"));
        let told = figures.complaint("names");
        assert!(told.contains("panicked at x") && !told.contains("INITED"), "{told}");
        assert!(told.contains("b/names target/fuzz/findings/names/FILE"), "{told}");
    }
}
