//! The targets: how many of the inputs each gets, how long they are, and what they begin with.

/// A target.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// The name of its file in `fuzz/src/bin`.
    pub name: &'static str,
    /// Its part of all inputs: the more the quicker it is.
    pub share: u64,
    /// The most bytes of an input.
    pub longest: u32,
    /// The list in `fuzz/words` of words that mean something to it.
    pub words: &'static str,
    /// What of the checkout it begins with, besides `fuzz/seeds/NAME`.
    pub seeds: &'static [Seed],
}

/// Files of the checkout that are seeds.
#[derive(Debug, PartialEq, Eq)]
pub enum Seed {
    /// The files with this extension in a folder, each as it is.
    Each(&'static str, &'static str),
    /// The files in a folder, each below a line with its path inside the folder.
    Named(&'static str),
    /// All files of a folder in one seed, each below a line `=== ` with its path.
    Together(&'static str),
}

const fn target(name: &'static str, share: u64, longest: u32, words: &'static str, seeds: &'static [Seed]) -> Target {
    Target { name, share, longest, words, seeds }
}

/// All targets.
pub const TARGETS: [Target; 15] = [
    target("backup", 3, 2048, "backup", &[]),
    target("codes", 200, 64, "", &[]),
    target("file_content", 8, 1024, "file_content", &[]),
    target("form_body", 20, 1024, "form", &[]),
    target("form_fields", 150, 1024, "form", &[]),
    target("form_upload", 8, 2048, "form_upload", &[]),
    target("languages", 200, 512, "languages", &[]),
    target("markdown", 30, 2048, "markdown", &[Seed::Each("regions", "md"), Seed::Each("docs", "md")]),
    target("names", 120, 256, "", &[]),
    target("national_id", 240, 256, "", &[]),
    target("region_file", 2, 4096, "region", &[Seed::Named("regions/eksempel"), Seed::Named("regions/hallingdal")]),
    target("region_pack", 1, 16_384, "region", &[Seed::Together("regions/eksempel")]),
    target("request", 5, 1024, "request", &[]),
    target("settings", 10, 1024, "settings", &[Seed::Each("base/config/src", "toml")]),
    target("text_difference", 3, 2048, "", &[Seed::Each("regions", "md")]),
];
