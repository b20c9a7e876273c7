//! XML as a value, so that what stands in a message can be put together before it is written.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// An element: its name, its attributes, and text or other elements.
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, &'static str)>,
    content: Content,
}

enum Content {
    Text(String),
    Elements(Vec<Element>),
}

impl Element {
    /// An element that holds text. What XML cannot hold is left out.
    pub fn text(name: &'static str, text: impl Into<String>) -> Self {
        let text = text.into().chars().filter(|character| is_of_xml(*character)).collect();
        Self { name, attributes: Vec::new(), content: Content::Text(text) }
    }

    /// An element that holds those of the elements that there are, in this order.
    pub fn of(name: &'static str, elements: impl IntoIterator<Item = Option<Self>>) -> Self {
        let elements = elements.into_iter().flatten().collect();
        Self { name, attributes: Vec::new(), content: Content::Elements(elements) }
    }

    /// The same with an attribute.
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// The same with more elements at its end; one that holds text stays as it is.
    pub fn and(mut self, elements: impl IntoIterator<Item = Option<Self>>) -> Self {
        if let Content::Elements(own) = &mut self.content {
            own.extend(elements.into_iter().flatten());
        }
        self
    }

    /// The bytes of a file with this as its root.
    ///
    /// # Errors
    ///
    /// None are known, since it is written to memory.
    pub fn to_file(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.write(&mut writer)?;
        let mut file = writer.into_inner();
        file.push(b'\n');
        Ok(file)
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let element = writer.create_element(self.name).with_attributes(self.attributes.iter().copied());
        match &self.content {
            Content::Text(text) => element.write_text_content(BytesText::new(text)).map(drop),
            Content::Elements(elements) if elements.is_empty() => element.write_empty().map(drop),
            Content::Elements(elements) => element
                .write_inner_content(|writer| elements.iter().try_for_each(|element| element.write(writer)))
                .map(drop),
        }
    }
}

/// Whether XML 1.0 can hold the character.
fn is_of_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text() {
        let words = "Ål & <script> \"\u{7}\u{ffff}]]>\r\n";
        let root = Element::of("a", [Some(Element::text("b", words)), None, Some(Element::of("c", []))]);
        let file = String::from_utf8(root.with("x", "y").to_file().unwrap()).unwrap();
        assert!(file.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"y\">"), "{file}");
        assert!(file.contains("<b>Ål &amp; &lt;script&gt; &quot;]]&gt;"), "{file}");
        assert!(file.ends_with("<c/>\n</a>\n"), "{file}");
    }
}
