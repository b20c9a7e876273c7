//! Forms as a browser finds them in a page, and what a page would run.

use crate::Answer;
use scraper::{ElementRef, Html, Selector};

/// A form in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The path it is sent to; empty when that is the page's own.
    pub action: String,
    /// Whether it is sent as a post.
    pub is_post: bool,
    /// Whether it is sent in parts, with files.
    pub is_multipart: bool,
    /// Its fields, in the page's order; each radio button and each check box is one.
    pub fields: Vec<Field>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// `select`, `textarea`, or the type of an input.
    pub kind: String,
    /// What it holds.
    pub value: String,
    /// What a select offers.
    pub choices: Vec<String>,
}

impl Answer {
    /// The forms of the page, also those that a script shows first.
    pub fn forms(&self) -> Vec<Form> {
        let html = Html::parse_document(&self.body);
        html.select(&selector("form")).map(form).collect()
    }

    /// What a browser would run or follow of this page and that holds `word`: scripts, `on…` attributes, addresses that are
    /// scripts, and elements that were made by it.
    pub fn runs(&self, word: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector("*")).find_map(|element| {
            let name = element.value().name();
            let script = matches!(name, "script" | "style") && element.text().any(|text| text.contains(word));
            let attribute = element.value().attrs().find(|(key, value)| {
                let is_address = ["href", "src", "action", "formaction"].contains(key);
                value.contains(word) && (key.starts_with("on") || is_address && is_script(value))
            });
            (script || attribute.is_some() || name.contains(word)).then(|| element.html())
        })
    }
}

/// Whether an address is a script, as browsers read it: without the control characters in it.
fn is_script(address: &str) -> bool {
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    let address = address.trim_start().to_ascii_lowercase();
    ["javascript:", "data:", "vbscript:"].iter().any(|scheme| address.starts_with(scheme))
}

fn form(form: ElementRef<'_>) -> Form {
    let attribute = |name| form.attr(name).unwrap_or_default();
    Form {
        action: attribute("action").to_owned(),
        is_post: attribute("method").eq_ignore_ascii_case("post"),
        is_multipart: attribute("enctype").eq_ignore_ascii_case("multipart/form-data"),
        fields: form.select(&selector("input[name], select[name], textarea[name]")).map(field).collect(),
    }
}

fn field(field: ElementRef<'_>) -> Field {
    let attribute = |name| field.attr(name).unwrap_or_default().to_owned();
    let kind = match field.value().name() {
        "input" => field.attr("type").unwrap_or("text"),
        other => other,
    };
    let options = selector("option");
    let choices = field.select(&options).map(|option| option.attr("value").unwrap_or_default().to_owned());
    let value = if kind == "textarea" { field.text().collect() } else { attribute("value") };
    Field { name: attribute("name"), kind: kind.to_owned(), value, choices: choices.collect() }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}
