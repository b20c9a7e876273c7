//! Markdown as far as links go: what it links to, and the headings that can be linked to.

/// The links and anchors of a document.
pub struct Document {
    /// Where each link leads, and its line.
    pub links: Vec<(String, usize)>,
    /// What can stand after a `#`.
    pub anchors: Vec<String>,
}

impl Document {
    /// Reads a document's links and headings; code is left out.
    pub fn new(text: &str) -> Self {
        let mut document = Self { links: Vec::new(), anchors: Vec::new() };
        let mut fence: Option<&str> = None;
        for (index, line) in text.lines().enumerate() {
            let trimmed = line.trim_start();
            if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark)) {
                fence = match fence {
                    None => Some(mark),
                    Some(open) if open == mark => None,
                    open => open,
                };
            } else if fence.is_none() {
                document.read(line, index + 1);
            }
        }
        document
    }

    /// The anchors as a list to choose from.
    pub fn headings(&self) -> String {
        self.anchors.iter().map(|anchor| format!("#{anchor}")).collect::<Vec<_>>().join(", ")
    }

    fn read(&mut self, line: &str, number: usize) {
        if let Some(heading) = heading(line) {
            self.add_heading(heading);
        }
        let line = without_code(line);
        let mut targets = inline_links(&line);
        targets.extend(definition(&line));
        targets.extend(attributes(&line, "href=\"").chain(attributes(&line, "src=\"")));
        self.links.extend(targets.into_iter().map(|target| (target.to_owned(), number)));
        self.anchors.extend(attributes(&line, "id=\"").chain(attributes(&line, "name=\"")).map(str::to_owned));
    }

    fn add_heading(&mut self, heading: &str) {
        let slug = slug(heading);
        let mut anchor = slug.clone();
        let mut times = 0;
        while self.anchors.contains(&anchor) {
            times += 1;
            anchor = format!("{slug}-{times}");
        }
        self.anchors.push(anchor);
    }
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && text.starts_with(' ')).then(|| text.trim().trim_end_matches('#').trim_end())
}

/// The anchor that GitHub and GitLab give a heading: small letters, hyphens for spaces, no punctuation.
fn slug(heading: &str) -> String {
    let mut text = heading.to_owned();
    // Of a link in a heading, only the words count.
    while let Some((open, close)) =
        text.find("](").and_then(|open| text[open..].find(')').map(|end| (open, open + end)))
    {
        text.replace_range(open..=close, "");
    }
    text.to_lowercase()
        .chars()
        .filter(|character| character.is_alphanumeric() || " -_".contains(*character))
        .map(|character| if character == ' ' { '-' } else { character })
        .collect()
}

/// The line with the insides of `code` blanked out.
fn without_code(line: &str) -> String {
    let mut inside = false;
    line.chars()
        .map(|character| {
            if character == '`' {
                inside = !inside;
            }
            if inside { ' ' } else { character }
        })
        .collect()
}

/// `[words](target "title")`, also of pictures.
fn inline_links(line: &str) -> Vec<&str> {
    line.match_indices("](").filter_map(|(position, _)| target(&line[position + 2..])).collect()
}

fn target(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    if let Some(bracketed) = rest.strip_prefix('<') {
        return bracketed.split('>').next();
    }
    let mut depth = 0;
    let end = rest.find(|character| {
        match character {
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            _ => {}
        }
        character == ' '
    })?;
    Some(&rest[..end])
}

/// `[label]: target`, but not the footnote `[^1]: words`.
fn definition(line: &str) -> Option<&str> {
    let (label, target) = line.trim_start().strip_prefix('[')?.split_once("]:")?;
    (!label.starts_with('^') && !label.contains(']')).then(|| target.split_whitespace().next())?
}

fn attributes<'a>(line: &'a str, name: &'static str) -> impl Iterator<Item = &'a str> {
    line.match_indices(name).filter_map(move |(position, _)| {
        let is_a_name_of_its_own = line[..position].ends_with(' ');
        is_a_name_of_its_own.then(|| line[position + name.len()..].split('"').next())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_made_as_the_sites_make_them() {
        let document = Document::new("# Å skrive saker\n## What's new? (2026)\n## Twice\n## Twice\n## See [a](b.md)\n");
        assert_eq!(document.anchors, ["å-skrive-saker", "whats-new-2026", "twice", "twice-1", "see-a"]);
    }

    #[test]
    fn links_of_every_kind_are_read() {
        let document =
            Document::new("[a](one.md \"title\") ![b](<two three.png>)\n[c]: four.md\n[d](five_(six).md)\n[^1]: note");
        let links: Vec<_> = document.links.iter().map(|(target, line)| (target.as_str(), *line)).collect();
        assert_eq!(links, [("one.md", 1), ("two three.png", 1), ("four.md", 2), ("five_(six).md", 3)]);
    }
}
