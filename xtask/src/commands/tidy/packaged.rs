//! What the Debian package is made of is there.

use super::{Violation, checkout::Checkout};

/// The manifest with `[package.metadata.deb]`; its paths count from its folder.
const MANIFEST: &str = "app/Cargo.toml";
/// What is built, and so not in the checkout.
const BUILT: &str = "target/";

/// Every path in the package's table leads to a file or folder. A release is made seldom, and cargo-deb passes over a script or
/// a unit that it does not find.
pub fn check(checkout: &Checkout) -> Vec<Violation> {
    let Some(app) = checkout.members.iter().find(|member| format!("{}/Cargo.toml", member.folder) == MANIFEST) else {
        return Vec::new();
    };
    let folder = checkout.root.join(&app.folder);
    paths(&app.manifest)
        .into_iter()
        .filter(|(path, _)| !path.starts_with(BUILT) && !folder.join(path).exists())
        .map(|(path, line)| {
            let message =
                format!("the package names `{path}`, which is not there; mend the path or take the line away");
            Violation::new(MANIFEST, line, message)
        })
        .collect()
}

/// The paths with their lines: what is copied, the licence, the scripts, and the file of each unit.
fn paths(manifest: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut inside = false;
    for (index, line) in manifest.lines().enumerate() {
        let words: Vec<_> = line.split('"').collect();
        let quoted = |number: usize| words.get(number * 2 + 1).map(|word| (*word).to_owned());
        if line.starts_with('[') {
            inside = line.starts_with("[package.metadata.deb");
        } else if inside {
            let path = match line.split(['=', '[']).next().unwrap_or_default().trim() {
                "" | "license-file" | "maintainer-scripts" | "changelog" => quoted(0),
                "systemd-units" => quoted(1).zip(quoted(0)).map(|(folder, unit)| format!("{folder}{unit}.service")),
                _ => None,
            };
            found.extend(path.map(|path| (path, index + 1)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    const APP: &str = r#"[package]
name = "samhelse"
[package.metadata.deb]
maintainer = "Samhelse <post@samhelse.example>"
license-file = ["../LICENSE", "0"]
# Files below "etc".
assets = [
    ["target/release/samhelse", "usr/bin/", "755"],
    ["../packaging/samhelse.toml", "etc/samhelse/", "644"],
]
maintainer-scripts = "../packaging/debian/"
systemd-units = { unit-name = "samhelse", unit-scripts = "../packaging/systemd/", enable = false }
"#;

    #[test]
    fn files_that_are_not_there_are_named_with_their_line() {
        let (_folder, all) = checkout(&[
            ("app/Cargo.toml", APP),
            ("LICENSE", ""),
            ("packaging/samhelse.toml", ""),
            ("packaging/debian/postinst", ""),
            ("packaging/systemd/samhelse.service", ""),
        ]);
        assert_eq!(printed(check(&all)), [""; 0]);

        let (_folder, none) = checkout(&[("app/Cargo.toml", APP), ("packaging/systemd/other.service", "")]);
        let found = printed(check(&none));
        assert_eq!(found.len(), 4, "{found:#?}");
        assert!(found[1].starts_with("app/Cargo.toml:9: the package names `../packaging/samhelse.toml`, which"));
        assert!(found[3].contains("`../packaging/systemd/samhelse.service`"));
    }
}
