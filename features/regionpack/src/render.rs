//! Writing a pack: the same pack always gives the same bytes.

mod bodies;
mod matters;
mod meetings;
mod sheets;
mod toml;

use crate::pack::{Pack, Validity};
use crate::parse::field::DAY;
use std::collections::BTreeMap;
use time::Date;

impl Pack {
    /// The files of the pack by path; reading them gives the same pack again.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        files.insert("pack.toml".to_owned(), about(self).into_bytes());
        for (name, text) in sheets::all(self) {
            files.insert(name.to_owned(), text.into_bytes());
        }
        for body in &self.bodies {
            files.insert(format!("bodies/{}.toml", body.key), bodies::file(body).into_bytes());
        }
        for matter in &self.matters {
            let folder = format!("matters/{}/", matter.key);
            files.extend(matters::files(matter).map(|(name, content)| (format!("{folder}{name}"), content)));
        }
        for meeting in &self.meetings {
            files.insert(format!("meetings/{}.toml", meeting.key), meetings::file(meeting).into_bytes());
        }
        files
    }
}

fn about(pack: &Pack) -> String {
    let mut toml = toml::Toml::default();
    toml.text("slug", &pack.slug);
    toml.text("licence", &pack.licence);
    toml.line("sources = [");
    for source in &pack.sources {
        let [id, title, licence] = [&source.id, &source.title, &source.licence].map(|text| toml::quoted(text));
        toml.line(&format!("  {{ id = {id}, title = {title}, licence = {licence} }},"));
    }
    toml.line("]");
    toml.section("name", &pack.name);
    toml.section("description", &pack.description);
    toml.finish()
}

/// A day as it is written everywhere in a pack.
fn day(date: Date) -> String {
    // Formatting fails only for years beyond four digits, which no pack and no database holds.
    date.format(&DAY).unwrap_or_default()
}

fn days(validity: Validity) -> [String; 2] {
    [validity.from, validity.to].map(|date| date.map(day).unwrap_or_default())
}
