//! `cargo xtask test`: everything that is checked, in one run with one summary.

mod steps;

use std::{process::ExitCode, time::Instant};

use clap::Args;

use crate::tools::{
    Outcome,
    report::{Count, Report, Step},
    workspace::Workspace,
};

/// What to leave out.
#[derive(Args)]
pub struct Options {
    /// Leave out the tests in a browser.
    #[arg(long)]
    no_browser: bool,
    /// Run the tests on SQLite alone.
    #[arg(long)]
    no_postgres: bool,
    /// Leave out the tests of the API with made-up requests.
    #[arg(long)]
    no_api: bool,
    /// How many requests are made up for each address of the API.
    #[arg(long, default_value_t = 60)]
    api_examples: u32,
}

/// Runs every step, also after one that failed, so that one run shows all there is to mend.
pub fn carry_out(workspace: &Workspace, options: &Options) -> Outcome<ExitCode> {
    let mut run = Run::default();
    run.must("tools", || steps::tools(options));
    let assets = run.must("assets", || super::assets::ensure(workspace));
    run.check("format", || steps::format(workspace));
    run.check("clippy", || steps::clippy(workspace));
    run.check("tidy", || steps::tidy(workspace));
    // The server lives until the end of this function and is stopped however it ends.
    let postgres = if options.no_postgres { None } else { run.must("PostgreSQL", || steps::postgres(workspace)) };
    run.count("tests", || steps::tests(workspace, postgres.as_ref()));
    // Without the stylesheets there is no binary to drive a browser against.
    if !options.no_browser && assets.is_some() {
        run.count("browser tests", || steps::browser_tests(workspace));
    }
    if !options.no_api && assets.is_some() {
        run.check("API", || steps::api(workspace, options.api_examples));
    }
    drop(postgres);
    Ok(run.end())
}

#[derive(Default)]
struct Run(Report);

impl Run {
    /// A step that only makes the others possible: it counts when it fails.
    fn must<T>(&mut self, name: &str, step: impl FnOnce() -> Outcome<T>) -> Option<T> {
        let mut made = None;
        self.step(name, || {
            made = Some(step()?);
            Ok(Count::default())
        });
        made
    }

    /// A step that counts as one test.
    fn check(&mut self, name: &str, step: impl FnOnce() -> Outcome<()>) {
        self.step(name, || step().map(|()| Count::ONE_PASSED));
    }

    /// A step that counts its own tests.
    fn count(&mut self, name: &str, step: impl FnOnce() -> Outcome<Count>) {
        self.step(name, step);
    }

    fn step(&mut self, name: &str, step: impl FnOnce() -> Outcome<Count>) {
        println!("\n== {name}");
        let started = Instant::now();
        let count = step().unwrap_or_else(|trouble| {
            eprintln!("{trouble}");
            Count::ONE_FAILED
        });
        self.0.add(Step { name: name.to_owned(), took: started.elapsed(), count });
    }

    fn end(self) -> ExitCode {
        println!("\n== summary\n{}", self.0.summary());
        if self.0.total().failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Trouble;

    #[test]
    fn preparations_count_only_when_they_fail_and_the_run_goes_on() {
        let mut run = Run::default();
        assert_eq!(run.must("one", || Ok(7)), Some(7));
        assert_eq!(run.must("two", || Err::<(), _>(Trouble::new("no"))), None);
        run.check("three", || Ok(()));
        run.count("four", || Ok(Count { passed: 5, failed: 0, ignored: 1 }));
        assert_eq!(run.0.total(), Count { passed: 6, failed: 1, ignored: 1 });
    }
}
