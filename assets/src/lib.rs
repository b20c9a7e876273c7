//! The site's own files, compiled in: the style sheet (Designsystemet, its theme and our own), the typeface and the icon.
//!
//! Each is served under a name that holds its hash, so that browsers may keep it for good.

/// A file of the site.
#[derive(Debug)]
pub struct Asset {
    /// The name it is known by, such as `samhelse.css`.
    pub name: &'static str,
    /// The name it is served under, such as `samhelse-0a1b2c3d4e5f.css`.
    pub hashed: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub content: &'static [u8],
    url: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// The typeface Inter for documents: regular, italic, semibold and its italic, as TrueType with all characters.
pub static PRINT: &[&[u8]] = &CUTS;

/// The file served under this hashed name.
pub fn find(hashed: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.hashed == hashed)
}

/// The address of the file known by this name; empty for a name that does not exist.
pub fn url(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.url)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_is_found_under_its_address() {
        let url = super::url("samhelse.css");
        let asset = super::find(url.trim_start_matches("/assets/")).unwrap();
        assert_eq!(asset.media_type, "text/css; charset=utf-8");
        assert!(asset.content.len() > 100_000);
        assert!(super::find("samhelse.css").is_none());
        assert_eq!(super::url("none.css"), "");
    }
}
