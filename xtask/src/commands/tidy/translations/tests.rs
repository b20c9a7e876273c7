//! The check of texts, on small checkouts.

use super::{
    super::checkout::samples::{checkout, printed},
    *,
};

const MANIFEST: (&str, &str) = ("features/matters/Cargo.toml", "[package]\nname = \"matters\"\n");

fn found(files: &[(&str, &str)]) -> Vec<String> {
    let mut all = vec![MANIFEST];
    all.extend(files);
    printed(check(&checkout(&all).1).unwrap())
}

fn texts<'a>(nb: &'a str, nn: &'a str, en: &'a str) -> [(&'static str, &'a str); 3] {
    [("features/matters/i18n/nb.ftl", nb), ("features/matters/i18n/nn.ftl", nn), ("features/matters/i18n/en.ftl", en)]
}

#[test]
fn texts_that_are_used_in_every_way_are_left_alone() {
    let text = "title = T { $name }\nstate-open = O\nstate-closed = C\nlabel = L\n    .hint = { shared }\nshared = S\n\
                error-gone = G\n";
    let mut files = texts(text, text, text).to_vec();
    files.push(("features/matters/templates/show.html", "{{ t.with(\"title\", x) }} {{ t.get(\"state-\" ~ state) }}"));
    files.push((
        "features/matters/src/lib.rs",
        "fn a() { t\n.get(\n\"label\"); let key = format!(\"error-{}\", kind); tr(\"shared\") }",
    ));
    assert_eq!(found(&files), [""; 0]);
}

#[test]
fn languages_that_differ_are_found() {
    let mut files = texts("a = A { $x }\nb = B\n", "a = A { $x }\n", "a = A { $y }\nb = B\n").to_vec();
    files.push(("features/matters/src/lib.rs", "const KEYS: [&str; 2] = [\"a\", \"b\"];"));
    let found = found(&files);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found[0].contains("nb.ftl:2: `b` is not in features/matters/i18n/nn.ftl"));
    assert!(found[1].contains("en.ftl:1: `a` has $y, and $x in features/matters/i18n/nb.ftl"));
    assert!(found[2].contains("en.ftl:2: `b` is not in features/matters/i18n/nn.ftl"));
}

#[test]
fn missing_files_strange_lines_and_keys_given_twice_are_found() {
    let files = [
        ("features/matters/i18n/nb.ftl", "a = A\na = B\nno sign\n"),
        ("features/matters/i18n/nn.ftl", "a = A\n"),
        ("features/matters/src/lib.rs", "tr(\"a\")"),
    ];
    let found = found(&files);
    assert!(found.iter().any(|line| line.contains("en.ftl:1: is missing")), "{found:#?}");
    assert!(found.iter().any(|line| line.contains("nb.ftl:3: is not a message")), "{found:#?}");
    assert!(found.iter().any(|line| line.contains("nb.ftl:2: `a` is already in features/matters/i18n/nb.ftl:1")));
}

#[test]
fn a_key_in_two_crates_is_found() {
    let mut files = texts("a = A\n", "a = A\n", "a = A\n").to_vec();
    files.push(("base/web/Cargo.toml", "[package]\nname = \"web\"\n"));
    files.extend([
        ("base/web/i18n/nb.ftl", "a = A\n"),
        ("base/web/i18n/nn.ftl", "b = A\n"),
        ("base/web/i18n/en.ftl", ""),
    ]);
    files.push(("features/matters/src/lib.rs", "tr(\"a\"); tr(\"b\")"));
    let found = found(&files);
    let twice = "features/matters/i18n/nb.ftl:1: `a` is already in base/web/i18n/nb.ftl:1";
    assert!(found.iter().any(|line| line.starts_with(twice)), "{found:#?}");
}

#[test]
fn unknown_and_unused_keys_are_found() {
    let text = "used = U\nunused = N\n-term = T\nonly-in-a-test = X\n";
    let mut files = texts(text, text, text).to_vec();
    files.push((
        "features/matters/templates/show.html",
        "t.get(\"words\")\n{{ self.t.get(\"gone\") }}{# t.get(\"old\") #}",
    ));
    files.push((
        "features/matters/src/lib.rs",
        "tr(\"used\");\nt.text(&format!(\"state-{kind}\"));\n#[cfg(test)]\nmod tests { fn a() { t.get(\"only-in-a-test\") } }",
    ));
    let found = found(&files);
    assert_eq!(found.len(), 5, "{found:#?}");
    assert!(found[0].starts_with("features/matters/src/lib.rs:2: there is no text `state-{kind}`"), "{found:#?}");
    assert!(found[1].starts_with("features/matters/templates/show.html:2: there is no text `gone`"));
    assert!(found[2].contains("nb.ftl:2: `unused` is used nowhere"));
    assert!(found[3].contains("nb.ftl:3: `-term` is used nowhere"));
    assert!(found[4].contains("nb.ftl:4: `only-in-a-test` is used nowhere"));
}
