//! Markdown from people, reduced to what is harmless wherever it is shown: text, structure and safe links.
//!
//! Pages and documents read the same events, so that the same words never look like two different things.

pub use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Tag, TagEnd, TextMergeStream, html};

use pulldown_cmark::{Options, Parser};

/// What stands in the text, in order. HTML in it is the text it is, images are their description, links lead only to `http`,
/// `https` and `mailto` addresses or paths of our own and otherwise to `#`, and headings have no ids or classes.
pub fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    Parser::new_ext(text, options).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if is_safe(&dest_url) { dest_url } else { CowStr::Borrowed("#") };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::Start(Tag::Heading { level, .. }) => {
            Some(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        event => Some(event),
    })
}

fn is_safe(url: &str) -> bool {
    let url = url.trim();
    let own_path = url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\");
    own_path
        || ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<String> {
        events(text)
            .filter_map(|event| match event {
                Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_link_leads_only_where_it_is_safe() {
        assert_eq!(links("[a](https://hol.kommune.no) [b](/matters/1)"), ["https://hol.kommune.no", "/matters/1"]);
        assert_eq!(links("[a](javascript:alert) [b](//evil.example) [c](/\\\\evil.example)"), ["#", "#", "#"]);
    }

    #[test]
    fn html_is_text_and_an_image_is_its_description() {
        let events: Vec<_> = events("<b>![kart](https://x.example/y.png)").collect();
        assert!(events.contains(&Event::Text("<b>".into())), "{events:?}");
        assert!(events.contains(&Event::Text("kart".into())), "{events:?}");
        assert!(events.iter().all(|event| !matches!(event, Event::InlineHtml(_) | Event::Start(Tag::Image { .. }))));
    }
}
