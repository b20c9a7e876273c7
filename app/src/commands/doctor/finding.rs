//! What a check found.

use std::fmt::{Display, Formatter};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// As it should be.
    Ok,
    /// It works, and somebody should look at it.
    Warning,
    /// It does not work, or something is lost.
    Wrong,
}

/// One line of the report, with a second one that tells how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub verdict: Verdict,
    pub subject: &'static str,
    pub text: String,
    pub remedy: Option<String>,
}

impl Finding {
    pub(super) fn ok(subject: &'static str, text: impl Into<String>) -> Self {
        Self { verdict: Verdict::Ok, subject, text: text.into(), remedy: None }
    }

    pub(super) fn warning(subject: &'static str, text: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { verdict: Verdict::Warning, subject, text: text.into(), remedy: Some(remedy.into()) }
    }

    pub(super) fn wrong(subject: &'static str, text: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { verdict: Verdict::Wrong, subject, text: text.into(), remedy: Some(remedy.into()) }
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let verdict = match self.verdict {
            Verdict::Ok => "ok",
            Verdict::Warning => "warning",
            Verdict::Wrong => "WRONG",
        };
        write!(f, "{verdict:<8} {:<12} {}", self.subject, self.text)?;
        self.remedy.as_ref().map_or(Ok(()), |remedy| write!(f, "\n{:<22}to mend it: {remedy}", ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_tells_what_to_do() {
        assert_eq!(Finding::ok("clock", "right").to_string(), "ok       clock        right");
        let wrong = Finding::wrong("clock", "an hour late", "set it").to_string();
        assert_eq!(wrong, "WRONG    clock        an hour late\n                      to mend it: set it");
    }
}
