//! Who may depend on whom.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Violation,
    checkout::{Checkout, Layer, Member},
};

/// A line of a manifest that names another crate of the workspace.
struct Edge<'a> {
    from: &'a Member,
    to: &'a Member,
    line: usize,
}

/// Methods know methods, base knows base, features know features without a circle, and nobody knows app or xtask.
pub fn check(checkout: &Checkout) -> Vec<Violation> {
    let edges = edges(checkout);
    let next = neighbours(&edges);
    edges
        .iter()
        .filter_map(|edge| {
            let Edge { from, to, line } = edge;
            let why = misplaced(from, to).map(str::to_owned).or_else(|| circle(edge, &next))?;
            let message = format!("`{}` depends on `{}`: {why}", from.name, to.name);
            Some(Violation::new(format!("{}/Cargo.toml", from.folder), *line, message))
        })
        .collect()
}

fn misplaced(from: &Member, to: &Member) -> Option<&'static str> {
    match (from.layer, to.layer) {
        (_, Layer::App) => Some("nobody may depend on the app; move what is shared into base/ or a feature"),
        (_, Layer::Xtask) => Some("nobody may depend on xtask; move what is shared into methods/"),
        (Layer::Method, layer) if layer != Layer::Method => {
            Some("a method stands alone; let the caller pass in what it needs, or move it into methods/")
        }
        (Layer::Assets, layer) if layer != Layer::Method => Some("assets stand alone; turn the dependency around"),
        (Layer::Base, Layer::Feature) => Some("base knows no feature; let the feature pass in what base needs"),
        _ => None,
    }
}

/// Cargo allows circles by way of dev-dependencies, and a circle is a circle.
fn circle(edge: &Edge<'_>, next: &BTreeMap<&str, BTreeSet<&str>>) -> Option<String> {
    if edge.from.layer != Layer::Feature {
        return None;
    }
    let way = way_back(edge.to.name.as_str(), &edge.from.name, next, &mut BTreeSet::new())?;
    let way = way.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" → ");
    Some(format!("a circle: {way}; one of these lines must go, often by moving what both need into base/"))
}

fn way_back<'a>(
    from: &'a str,
    to: &str,
    next: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    seen: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a str>> {
    if from == to {
        return Some(vec![from]);
    }
    if !seen.insert(from) {
        return None;
    }
    let mut way = next.get(from)?.iter().find_map(|step| way_back(step, to, next, seen))?;
    way.insert(0, from);
    Some(way)
}

fn neighbours<'a>(edges: &[Edge<'a>]) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut next = BTreeMap::<_, BTreeSet<_>>::new();
    for edge in edges {
        next.entry(edge.from.name.as_str()).or_default().insert(edge.to.name.as_str());
    }
    next
}

fn edges(checkout: &Checkout) -> Vec<Edge<'_>> {
    let mut found = Vec::new();
    for from in &checkout.members {
        for (name, line) in dependencies(&from.manifest) {
            let to = checkout.members.iter().find(|member| member.name == name);
            found.extend(to.map(|to| Edge { from, to, line }));
        }
    }
    found
}

/// The packages named in any table of dependencies, with their lines. Manifests are written by hand and by `cargo add`,
/// a line for each, so that lines are enough and xtask needs no TOML library.
fn dependencies(manifest: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut in_table = false;
    for (index, line) in manifest.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            in_table = header.ends_with("dependencies");
            // [dependencies.name]
            if let Some((table, name)) = header.rsplit_once('.').filter(|(table, _)| table.ends_with("dependencies")) {
                found.push((name.trim_matches('"'), index + 1));
                in_table = table.is_empty();
            }
        } else if in_table && let Some((key, value)) = line.split_once('=') {
            let key = key.split('.').next().unwrap_or_default().trim().trim_matches('"');
            found.push((renamed(value).unwrap_or(key), index + 1));
        }
    }
    found
}

/// The name in `package = "name"`, which is what a renamed dependency really is.
fn renamed(value: &str) -> Option<&str> {
    let (_, after) = value.split_once("package")?;
    after.trim_start().strip_prefix('=')?.trim_start().strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::{
        super::checkout::samples::{checkout, printed},
        *,
    };

    fn found(crates: &[(&str, &str)]) -> Vec<String> {
        let manifests: Vec<_> = crates
            .iter()
            .map(|(folder, rest)| {
                let name = folder.rsplit('/').next().unwrap();
                (format!("{folder}/Cargo.toml"), format!("[package]\nname = \"{name}\"\n{rest}"))
            })
            .collect();
        let files: Vec<_> = manifests.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        printed(check(&checkout(&files).1))
    }

    #[test]
    fn the_layers_as_they_should_be() {
        assert_eq!(
            found(&[
                ("app", "[dependencies]\nmatters.workspace = true\n"),
                ("base/web", "[dependencies]\nassets.workspace = true\ntextdiff.workspace = true\n"),
                ("features/matters", "[dependencies]\nbodies.workspace = true\nweb = { workspace = true }\n"),
                ("features/bodies", "[dependencies]\nweb.workspace = true\n"),
                ("methods/textdiff", "[dependencies]\nserde = \"1\" # not `web`\n"),
                ("assets", ""),
            ]),
            [""; 0]
        );
    }

    #[test]
    fn edges_upwards_are_named_with_their_line() {
        let found = found(&[
            ("app", ""),
            ("base/web", "[dependencies]\nmatters.workspace = true\n"),
            ("features/matters", "[dev-dependencies.app]\nworkspace = true\n"),
            ("methods/textdiff", "[target.'cfg(unix)'.dependencies]\nw = { package = \"web\", path = \"../x\" }\n"),
        ]);
        assert_eq!(found.len(), 3, "{found:#?}");
        assert!(found[0].starts_with("base/web/Cargo.toml:4: `web` depends on `matters`: base knows no feature"));
        assert!(found[1].starts_with("features/matters/Cargo.toml:3: `matters` depends on `app`: nobody"));
        assert!(found[2].starts_with("methods/textdiff/Cargo.toml:4: `textdiff` depends on `web`: a method"));
    }

    #[test]
    fn circles_are_shown() {
        let found = found(&[
            ("features/a", "[dependencies]\nb.workspace = true\n"),
            ("features/b", "[dev-dependencies]\nc.workspace = true\n"),
            ("features/c", "[dependencies]\na.workspace = true\n"),
            ("features/d", "[dependencies]\na.workspace = true\n"),
        ]);
        assert_eq!(found.len(), 3, "{found:#?}");
        assert!(found[0].contains("`a` depends on `b`: a circle: `b` → `c` → `a`"), "{found:#?}");
    }
}
