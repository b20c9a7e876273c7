//! A document as a piece of a page.

mod writer;

use crate::{
    Align, Document, Error,
    compose::{Composition, compose},
    grid::{Cell, Grid},
    node::{Node, Span, words},
    text::Medium,
};
use writer::Writer;

/// The document as an HTML fragment: an `article` whose title is a heading of level `top` (1 to 6), with the same headings, tables
/// and anchors as the PDF. It holds no styles and no scripts, and everything that people have written in it is escaped.
///
/// # Errors
///
/// When the document has no title or is too large.
pub fn html(document: &Document, top: u8) -> Result<String, Error> {
    let composition = compose(document, Medium::Screen)?;
    let mut page = Page { out: Writer::default(), top: top.clamp(1, 6) };
    page.article(&composition);
    Ok(page.out.finish())
}

struct Page {
    out: Writer,
    top: u8,
}

impl Page {
    fn article(&mut self, document: &Composition) {
        self.out.open("article", &[("class", "document"), ("lang", document.language)]);
        self.letterhead(document);
        self.nodes(&document.nodes);
        self.out.close("article");
    }

    fn letterhead(&mut self, document: &Composition) {
        self.out.open("header", &[]);
        self.out.open("p", &[("class", "document-from")]);
        self.out.element("strong", &document.body);
        for line in document.second.iter().chain(&document.belongs_to).chain(&document.address) {
            self.out.empty("br");
            self.out.text(line);
        }
        self.out.close("p");
        self.out.element(heading(self.top), &document.title);
        for line in document.number.iter().chain(&document.date_text) {
            self.out.element("p", line);
        }
        if !document.facts.is_empty() {
            self.out.open("dl", &[]);
            for (label, value) in &document.facts {
                self.out.element("dt", label);
                self.out.open("dd", &[]);
                if let Node::Paragraph(spans) = value {
                    self.spans(spans);
                }
                self.out.close("dd");
            }
            self.out.close("dl");
        }
        self.out.close("header");
    }

    fn nodes(&mut self, nodes: &[Node]) {
        nodes.iter().for_each(|node| self.node(node));
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Heading { level, number, id, text } => {
                let name = heading(self.top.saturating_add(*level));
                self.out.open(name, &[("id", id)]);
                if let Some(number) = number {
                    self.out.text(number);
                    self.out.text(" ");
                }
                self.out.text(text);
                self.out.close(name);
            }
            Node::Paragraph(spans) => self.paragraph(spans),
            Node::List { start, items } => self.list(*start, items),
            Node::Quote(nodes) => {
                self.out.open("blockquote", &[]);
                self.nodes(nodes);
                self.out.close("blockquote");
            }
            Node::Code(text) => {
                self.out.open("pre", &[]);
                self.out.element("code", text);
                self.out.close("pre");
            }
            Node::Rule => self.out.empty("hr"),
            Node::Table(grid) => self.table(grid),
            Node::Note { label, text } => self.note(label, text),
            Node::Signatures(below) => {
                self.out.open("ul", &[("class", "document-signatures")]);
                below.iter().for_each(|line| self.out.element("li", line));
                self.out.close("ul");
            }
            // Only paper has pages.
            Node::PageBreak => {}
            Node::Together(nodes) => self.nodes(nodes),
        }
    }

    fn paragraph(&mut self, spans: &[Span]) {
        self.out.open("p", &[]);
        self.spans(spans);
        self.out.close("p");
    }

    fn note(&mut self, label: &str, text: &[Span]) {
        self.out.open("div", &[("class", "document-note"), ("role", "note")]);
        self.out.open("p", &[]);
        self.out.element("strong", label);
        self.out.close("p");
        self.paragraph(text);
        self.out.close("div");
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Node>]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        match start {
            Some(start) if start != 1 => self.out.open(name, &[("start", &start.to_string())]),
            _ => self.out.open(name, &[]),
        }
        for item in items {
            self.out.open("li", &[]);
            match item.as_slice() {
                [Node::Paragraph(spans)] => self.spans(spans),
                nodes => self.nodes(nodes),
            }
            self.out.close("li");
        }
        self.out.close(name);
    }

    fn table(&mut self, grid: &Grid) {
        self.out.open("table", &[("class", "ds-table")]);
        if let Some(caption) = &grid.caption {
            self.out.element("caption", caption);
        }
        self.out.open("thead", &[]);
        self.out.open("tr", &[]);
        for (cell, align) in grid.head.iter().zip(&grid.align) {
            self.cell("th", Some("col"), *align, cell);
        }
        self.out.close("tr");
        self.out.close("thead");
        self.out.open("tbody", &[]);
        grid.rows.iter().for_each(|row| self.row(grid, row));
        self.out.close("tbody");
        if let Some(total) = &grid.total {
            self.out.open("tfoot", &[]);
            self.row(grid, total);
            self.out.close("tfoot");
        }
        self.out.close("table");
    }

    fn row(&mut self, grid: &Grid, row: &[Cell]) {
        self.out.open("tr", &[]);
        for (column, (cell, align)) in row.iter().zip(&grid.align).enumerate() {
            let heads = column == 0 && grid.row_headings && !words(cell).trim().is_empty();
            match heads {
                true => self.cell("th", Some("row"), *align, cell),
                false => self.cell("td", None, *align, cell),
            }
        }
        self.out.close("tr");
    }

    fn cell(&mut self, name: &'static str, scope: Option<&str>, align: Align, cell: &[Span]) {
        let class = match align {
            Align::Start => None,
            Align::Center => Some("centred"),
            Align::End => Some("number"),
        };
        let attributes: Vec<_> =
            scope.map(|scope| ("scope", scope)).into_iter().chain(class.map(|class| ("class", class))).collect();
        self.out.open(name, &attributes);
        self.spans(cell);
        self.out.close(name);
    }

    fn spans(&mut self, spans: &[Span]) {
        for span in spans {
            match span {
                Span::Text(text) => self.out.text(text),
                Span::Code(text) => self.out.element("code", text),
                Span::Break => self.out.empty("br"),
                Span::Strong(inner) => self.within("strong", &[], inner),
                Span::Emphasis(inner) => self.within("em", &[], inner),
                Span::Strike(inner) => self.within("del", &[], inner),
                Span::Link { to, text } => self.within("a", &[("href", to)], text),
            }
        }
    }

    fn within(&mut self, name: &'static str, attributes: &[(&str, &str)], inner: &[Span]) {
        self.out.open(name, attributes);
        self.spans(inner);
        self.out.close(name);
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
