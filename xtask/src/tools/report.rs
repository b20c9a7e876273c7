//! Steps, what came of each, and the one summary at the end.

use std::{fmt::Write as _, time::Duration};

/// How many tests passed, failed and were left out.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
    /// Ignored by their own mark.
    pub ignored: u64,
}

impl Count {
    /// One check that passed.
    pub const ONE_PASSED: Self = Self { passed: 1, failed: 0, ignored: 0 };
    /// One check that failed.
    pub const ONE_FAILED: Self = Self { passed: 0, failed: 1, ignored: 0 };

    /// Adds what a line of cargo test's or the browser tests' output counts, when it is such a line.
    pub fn add_line(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ").or_else(|| line.strip_prefix("e2e: ")) else { return };
        for part in counts.split(['.', ';', ',']) {
            let mut words = part.split_whitespace();
            let Some(number) = words.next().and_then(|number| number.parse::<u64>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                Some("ignored") => self.ignored += number,
                _ => {}
            }
        }
    }

    /// A program that ended badly without counting a failure (it did not compile, say) counts as one.
    pub fn settle(&mut self, ended_well: bool) {
        if !ended_well && self.failed == 0 {
            self.failed = 1;
        }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

/// What came of a step.
pub struct Step {
    /// Its name, as in its heading.
    pub name: String,
    /// How long it took.
    pub took: Duration,
    /// What it counted.
    pub count: Count,
}

/// The whole run.
#[derive(Default)]
pub struct Report(Vec<Step>);

impl Report {
    /// Adds a step that has ended.
    pub fn add(&mut self, step: Step) {
        self.0.push(step);
    }

    /// The sum of all steps.
    pub fn total(&self) -> Count {
        let mut total = Count::default();
        self.0.iter().for_each(|step| total.add(step.count));
        total
    }

    /// Every step on a line, and the sum on the last.
    pub fn summary(&self) -> String {
        let width = self.0.iter().map(|step| step.name.chars().count()).max().unwrap_or_default();
        let mut text = String::new();
        for Step { name, took, count } in &self.0 {
            let outcome = if count.failed == 0 { "ok    " } else { "failed" };
            let _ = write!(text, "{name:width$}  {outcome}  {:7.1} s", took.as_secs_f64());
            if count.passed + count.failed > 1 || count.ignored > 0 {
                let _ = write!(text, "  {} passed, {} failed", count.passed, count.failed);
            }
            if count.ignored > 0 {
                let _ = write!(text, ", {} ignored", count.ignored);
            }
            text.push('\n');
        }
        let Count { passed, failed, .. } = self.total();
        let _ = write!(text, "\n{passed} passed, {failed} failed");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_lines_of_cargo_and_of_the_browser_tests() {
        let mut count = Count::default();
        count
            .add_line("test result: ok. 12 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.31s");
        count
            .add_line("test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s");
        count.add_line("e2e: 7 passed, 2 failed");
        count.add_line("the clerk passed 4 notes");
        assert_eq!(count, Count { passed: 22, failed: 3, ignored: 2 });
    }

    #[test]
    fn a_crash_counts_as_one_failure_and_a_counted_failure_not_twice() {
        let (mut crashed, mut counted) = (Count::default(), Count { failed: 3, ..Count::default() });
        crashed.settle(false);
        counted.settle(false);
        assert_eq!((crashed.failed, counted.failed), (1, 3));
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let mut report = Report::default();
        report.add(Step { name: "format".into(), took: Duration::from_millis(1500), count: Count::ONE_PASSED });
        report.add(Step {
            name: "tests".into(),
            took: Duration::from_secs(60),
            count: Count { passed: 9, failed: 1, ignored: 2 },
        });
        let summary = report.summary();
        assert_eq!(summary.lines().last(), Some("10 passed, 1 failed"));
        assert_eq!(summary.lines().next(), Some("format  ok          1.5 s"));
        assert!(summary.contains("tests   failed     60.0 s  9 passed, 1 failed, 2 ignored"), "{summary}");
    }
}
