//! Markdown as nodes.

use crate::{
    Align, Error,
    grid::{Cell, Grid},
    limits::Budget,
    node::{Node, Span, words},
    text::Medium,
};
use markdown::{Alignment, Event, Tag, TextMergeStream};

/// How deep lists and quotations may stand in each other. What is deeper stands at this depth.
const DEEPEST_BLOCK: usize = 5;
/// The same for bold, italic and so on within a line.
const DEEPEST_SPAN: usize = 4;
/// How much of what is open is looked through.
const DEEPEST: usize = 64;

/// Reads Markdown. Headings have the level that they were written with.
pub(crate) fn read(text: &str, medium: Medium<'_>, budget: &mut Budget) -> Result<Vec<Node>, Error> {
    let mut reader = Reader { medium, open: vec![Open::new(Kind::Flow)] };
    // Words come in pieces where they hold a character that might have meant something.
    for event in TextMergeStream::new(markdown::events(text)) {
        budget.piece()?;
        reader.take(event)?;
    }
    Ok(reader.finish())
}

/// What has begun and not ended yet.
struct Open {
    kind: Kind,
    nodes: Vec<Node>,
    spans: Vec<Span>,
    items: Vec<Vec<Node>>,
    rows: Vec<Vec<Cell>>,
}

impl Open {
    fn new(kind: Kind) -> Self {
        Self { kind, nodes: Vec::new(), spans: Vec::new(), items: Vec::new(), rows: Vec::new() }
    }

    /// Text that stands beside blocks is a paragraph of its own.
    fn settle(&mut self) {
        if !self.spans.is_empty() {
            let spans = std::mem::take(&mut self.spans);
            self.nodes.push(Node::Paragraph(spans));
        }
    }
}

enum Kind {
    /// The whole, or what is too deep to be something of its own.
    Flow,
    Paragraph,
    Heading(u8),
    List(Option<u64>),
    Item,
    Quote,
    Code,
    Table(Vec<Align>),
    Row,
    Cell,
    Strong,
    Emphasis,
    Strike,
    Link(String),
    /// Within a line, what is too deep or cannot stand there.
    Plain,
}

impl Kind {
    fn is_span(&self) -> bool {
        matches!(self, Self::Strong | Self::Emphasis | Self::Strike | Self::Link(_) | Self::Plain)
    }
}

struct Reader<'a> {
    medium: Medium<'a>,
    open: Vec<Open>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>) -> Result<(), Error> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::End(_) => self.end(),
            Event::Code(text) => self.span(Span::Code(self.medium.line(&text))),
            Event::SoftBreak => self.span(Span::Text(" ".into())),
            Event::HardBreak => self.span(Span::Break),
            Event::Rule => self.node(Node::Rule),
            Event::Text(text) => {
                let in_code = matches!(self.last().kind, Kind::Code);
                let text = if in_code { self.medium.clean(&text) } else { self.medium.line(&text) };
                self.span(Span::Text(text));
            }
            // Not among the extensions that are read.
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), Error> {
        let kind = match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(level as u8),
            Tag::BlockQuote(_) => self.block(Kind::Quote),
            Tag::List(start) => self.block(Kind::List(start)),
            Tag::Item if matches!(self.last().kind, Kind::List(_)) => Kind::Item,
            Tag::CodeBlock(_) => Kind::Code,
            Tag::Table(alignments) => {
                Budget::columns(alignments.len())?;
                Kind::Table(alignments.into_iter().map(align).collect())
            }
            Tag::TableHead | Tag::TableRow => Kind::Row,
            Tag::TableCell => Kind::Cell,
            Tag::Strong => self.inline(Kind::Strong),
            Tag::Emphasis => self.inline(Kind::Emphasis),
            Tag::Strikethrough => self.inline(Kind::Strike),
            Tag::Link { dest_url, .. } => {
                let link = self.medium.address(&dest_url).map_or(Kind::Plain, Kind::Link);
                self.inline(link)
            }
            _ => Kind::Flow,
        };
        if !kind.is_span() && !matches!(kind, Kind::Row | Kind::Cell) {
            self.last().settle();
        }
        self.open.push(Open::new(kind));
        Ok(())
    }

    fn block(&self, kind: Kind) -> Kind {
        let open = self.open.iter().take(DEEPEST).filter(|open| matches!(open.kind, Kind::Quote | Kind::List(_)));
        if self.open.len() < DEEPEST && open.count() < DEEPEST_BLOCK { kind } else { Kind::Flow }
    }

    /// A line may be struck through or be a link, not both: the typesetter can mark up only one of them, and a link that no longer
    /// holds should not be followed.
    fn inline(&self, kind: Kind) -> Kind {
        let spans = self.open.iter().rev().take(DEEPEST).map(|open| &open.kind).take_while(|kind| kind.is_span());
        let depth = spans.clone().count();
        let drawn_through = spans.clone().any(|kind| matches!(kind, Kind::Strike | Kind::Link(_)));
        match kind {
            Kind::Strike | Kind::Link(_) if drawn_through => Kind::Plain,
            kind if depth < DEEPEST_SPAN => kind,
            _ => Kind::Plain,
        }
    }

    fn end(&mut self) {
        // The events are balanced, so that the first to have begun is the last to end.
        if self.open.len() < 2 {
            return;
        }
        let Some(mut ended) = self.open.pop() else { return };
        let spans = std::mem::take(&mut ended.spans);
        match ended.kind {
            Kind::Paragraph => self.paragraph(spans),
            Kind::Heading(level) => self.heading(level, &spans),
            Kind::Code => self.node(Node::Code(words(&spans).trim_end_matches('\n').to_owned())),
            Kind::List(start) => self.node(Node::List { start, items: ended.items }),
            Kind::Table(align) => self.table(align, ended.rows),
            Kind::Row => self.last().rows.append(&mut ended.rows),
            Kind::Cell => self.cell(spans),
            Kind::Strong => self.span(Span::Strong(spans)),
            Kind::Emphasis => self.span(Span::Emphasis(spans)),
            Kind::Strike => self.span(Span::Strike(spans)),
            Kind::Link(to) if !words(&spans).trim().is_empty() => self.span(Span::Link { to, text: spans }),
            Kind::Link(_) | Kind::Plain => spans.into_iter().for_each(|span| self.span(span)),
            Kind::Flow | Kind::Item | Kind::Quote => {
                ended.spans = spans;
                ended.settle();
                self.container(ended);
            }
        }
    }

    fn container(&mut self, ended: Open) {
        match ended.kind {
            Kind::Item => self.last().items.push(ended.nodes),
            Kind::Quote => self.node(Node::Quote(ended.nodes)),
            _ => ended.nodes.into_iter().for_each(|node| self.node(node)),
        }
    }

    fn paragraph(&mut self, spans: Vec<Span>) {
        if !spans.is_empty() {
            self.node(Node::Paragraph(spans));
        }
    }

    /// Headings order the document, not what stands in a list or a quotation; there they are emphasised lines.
    fn heading(&mut self, level: u8, spans: &[Span]) {
        let text = words(spans).trim().to_owned();
        let orders = self.open.len() == 1 && Budget::heading(&text).is_ok();
        match text.is_empty() {
            true => {}
            false if orders => self.node(Node::Heading { level, number: None, id: String::new(), text }),
            false => self.node(Node::Paragraph(vec![Span::Strong(vec![Span::Text(text)])])),
        }
    }

    /// A cell is kept as a row of one cell until its row ends.
    fn cell(&mut self, spans: Vec<Span>) {
        let row = self.last();
        match row.rows.first_mut() {
            Some(cells) => cells.push(spans),
            None => row.rows.push(vec![spans]),
        }
    }

    fn table(&mut self, align: Vec<Align>, rows: Vec<Vec<Cell>>) {
        let mut rows = rows.into_iter();
        let head = rows.next().unwrap_or_default();
        let table = Grid { align, head, rows: rows.collect(), ..Grid::default() }.even();
        if !table.head.is_empty() {
            self.node(Node::Table(table));
        }
    }

    fn span(&mut self, span: Span) {
        let spans = &mut self.last().spans;
        match (spans.last_mut(), span) {
            (Some(Span::Text(before)), Span::Text(text)) => before.push_str(&text),
            (_, span) => spans.push(span),
        }
    }

    fn node(&mut self, node: Node) {
        let open = self.last();
        open.settle();
        open.nodes.push(node);
    }

    fn last(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.open.push(Open::new(Kind::Flow));
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn finish(mut self) -> Vec<Node> {
        self.last().settle();
        self.open.swap_remove(0).nodes
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}
