//! What HTML from outside may hold once it stands in a page.

/// The elements that Markdown becomes, and the attributes each may have.
const ALLOWED: [(&str, &[&str]); 27] = [
    ("a", &["href", "title"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("del", &[]),
    ("em", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("hr", &[]),
    ("li", &[]),
    ("ol", &["start"]),
    ("p", &[]),
    ("pre", &[]),
    ("s", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["style"]),
    ("th", &["style"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

const EMPTY: [&str; 2] = ["br", "hr"];

/// Panics unless the HTML holds nothing but allowed elements, each closed in its turn, and links that are safe to follow.
pub fn must_be_safe(html: &str) {
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let tag = &rest[start + 1..];
        let end = tag.find('>').unwrap_or_else(|| panic!("a tag without an end: {html}"));
        look_at(&tag[..end], &mut open);
        rest = &tag[end + 1..];
    }
    assert!(open.is_empty(), "{open:?} is not closed: {html}");
}

fn look_at<'h>(tag: &'h str, open: &mut Vec<&'h str>) {
    if let Some(name) = tag.strip_prefix('/') {
        assert_eq!(open.pop(), Some(name), "closed out of turn");
        return;
    }
    let tag = tag.strip_suffix('/').unwrap_or(tag).trim_end();
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let allowed = ALLOWED.iter().find(|(allowed, _)| *allowed == name);
    let (_, allowed) = allowed.unwrap_or_else(|| panic!("the element {name:?}"));
    if !EMPTY.contains(&name) {
        open.push(name);
    }
    let mut rest = attributes;
    while !rest.is_empty() {
        let (key, value) = rest.split_once("=\"").unwrap_or_else(|| panic!("attributes {attributes:?}"));
        let (value, after) = value.split_once('"').unwrap_or_else(|| panic!("attributes {attributes:?}"));
        assert!(allowed.contains(&key), "the attribute {key:?} of {name:?}");
        if key == "href" {
            assert!(leads_somewhere_safe(value), "the link {value:?}");
        }
        rest = after.trim_start();
    }
}

/// As a browser reads it, which drops tabs and line breaks anywhere and spaces at the ends.
fn leads_somewhere_safe(href: &str) -> bool {
    let href: String = href.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let href = href.trim_matches(|c: char| c <= ' ').to_ascii_lowercase();
    let own = href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
    own || href == "#" || ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme))
}
