//! Who presents an item.

use serde::{Deserialize, Serialize};

/// Somebody who presents an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Their place among the speakers, counted from 1.
    pub position: i64,
    /// Their role or name. The audit log, which is kept for ever, does not get it.
    #[serde(skip_serializing)]
    pub name: String,
    /// Whom they speak for; may be empty.
    pub organisation: String,
}

/// The speakers of a text with one on each line: the role or name, and after the last comma whom they speak for.
pub fn speakers(text: &str) -> Vec<Speaker> {
    let lines =
        text.lines().map(|line| line.trim_matches(|character: char| character == ',' || character.is_whitespace()));
    let speaker = |(position, line): (i64, &str)| {
        let (name, organisation) = line.rsplit_once(',').unwrap_or((line, ""));
        Speaker { position, name: name.trim().to_owned(), organisation: organisation.trim().to_owned() }
    };
    (1..).zip(lines.filter(|line| !line.is_empty())).map(speaker).collect()
}

impl Speaker {
    /// The role or name, a comma, and whom they speak for.
    pub fn words(&self) -> String {
        if self.organisation.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.organisation) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_comma_comes_before_the_organisation() {
        let found = speakers("Styreleder, Vestre Viken HF\n\n Fagsjef, barn og unge , Lier kommune\r\nOrdfører\n, \n");
        let parts: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.organisation.as_str())).collect();
        let expected = [("Styreleder", "Vestre Viken HF"), ("Fagsjef, barn og unge", "Lier kommune"), ("Ordfører", "")];
        assert_eq!(parts, expected);
        assert_eq!(serde_json::to_string(&found[0]).unwrap(), r#"{"position":1,"organisation":"Vestre Viken HF"}"#);
    }

    proptest! {
        #[test]
        fn what_was_read_is_written_so_that_it_is_read_again(text in "[a-z, \n]{0,60}") {
            let written = |found: &[Speaker]| found.iter().map(Speaker::words).collect::<Vec<_>>().join("\n");
            let once = written(&speakers(&text));
            prop_assert_eq!(written(&speakers(&once)), once);
        }
    }
}
