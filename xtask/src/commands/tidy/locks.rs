//! What npm locks is fetched from the public registry, whichever mirror the machine that wrote the lock used.

use super::{Violation, checkout::Checkout};
use crate::tools::{Outcome, files};

const REGISTRY: &str = "https://registry.npmjs.org/";

/// No `resolved` in a package-lock.json names another host.
pub fn check(checkout: &Checkout) -> Outcome<Vec<Violation>> {
    let mut violations = Vec::new();
    for file in files::with_extension(&checkout.root, "json")? {
        if file.file_name().is_none_or(|name| name != "package-lock.json") {
            continue;
        }
        let path = checkout.relative(&file);
        for (index, line) in files::read(&file)?.lines().enumerate() {
            let address = line.trim().strip_prefix("\"resolved\": \"");
            if address.is_some_and(|address| !address.starts_with(REGISTRY)) {
                let message = "fetched from another place than registry.npmjs.org; \
                               write the lock with: npm install --omit-lockfile-registry-resolved";
                violations.push(Violation::new(&path, index + 1, message));
            }
        }
    }
    Ok(violations)
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    #[test]
    fn mirrors_are_found() {
        let (_folder, checkout) = checkout(&[
            ("assets/package-lock.json", "{\n  \"resolved\": \"https://mirror.example/a.tgz\",\n}"),
            ("e2e/package-lock.json", "{\n  \"resolved\": \"https://registry.npmjs.org/a.tgz\",\n}"),
        ]);
        let found = printed(check(&checkout).unwrap());
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with("assets/package-lock.json:2: "));
    }
}
