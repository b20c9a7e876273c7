//! Gathering problems, so that all are told at once.

use crate::problem::{Problem, Problems};
use std::cell::RefCell;

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Report(RefCell<Vec<Problem>>);

/// Somewhere in the pack, where a problem may be found.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    report: &'a Report,
    file: &'a str,
    line: Option<usize>,
}

impl Report {
    /// The file as a whole.
    pub(crate) fn file<'a>(&'a self, file: &'a str) -> Place<'a> {
        Place { report: self, file, line: None }
    }

    /// How many problems there are, to find out whether a step found any.
    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// All problems.
    pub(crate) fn into_problems(self) -> Problems {
        Problems::new(self.0.into_inner())
    }
}

impl<'a> Place<'a> {
    /// A line of the same file.
    pub(crate) fn line(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same line as somewhere else in the file.
    pub(crate) fn on_the_line_of(self, other: Place<'_>) -> Self {
        Self { line: other.line, ..self }
    }

    /// The line, where it is known.
    pub(crate) fn known_line(self) -> Option<usize> {
        self.line
    }

    /// Tells what is wrong here and what would be right.
    pub(crate) fn wrong(self, message: impl Into<String>, right: impl Into<String>) {
        let problem =
            Problem { file: self.file.to_owned(), line: self.line, message: message.into(), right: right.into() };
        self.report.0.borrow_mut().push(problem);
    }
}
