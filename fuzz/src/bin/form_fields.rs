//! The fields of a form, read into what a feature needs.

#![no_main]

use fuzz::form;
use std::sync::{Arc, LazyLock};
use web::{Catalogue, FormData, FormState, Lang, T};

static TEXTS: LazyLock<T> =
    LazyLock::new(|| T::new(Arc::new(Catalogue::new(&[web::MESSAGES]).expect("the texts are right")), Lang::Nb));

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    let Some(fields) = form::fields(body) else { return };
    assert_eq!(form::fields(&form::body(&fields)).as_deref(), Some(&fields[..]));
    let data = FormData::from(fields.clone());
    for (name, _) in &fields {
        assert_eq!(data.values(name).next(), Some(data.value(name)));
    }
    text(&data);
    date(&data);
    let mut form = FormState::sent("form-", &data);
    let chosen = form.choice("choice", &[("a", 1), ("b", 2)]);
    assert_eq!(chosen.is_some(), form.is_valid());
    form.secret("secret", 200);
    assert_eq!(form.summary(&TEXTS).is_empty(), form.is_valid());
});

/// A text that is taken is taken as it is the next time.
fn text(data: &FormData) {
    let mut form = FormState::sent("form-", data);
    let taken = form.optional("text", 1000);
    assert_eq!(form.value("text"), data.value("text"), "what was typed is kept");
    if form.is_valid() {
        assert!(taken.chars().count() <= 1000 && nationalid::find(&taken).is_none());
        assert!(!taken.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        let mut again = FormState::new("form-").with("text", taken.clone());
        assert_eq!(again.optional("text", 1000), taken);
        assert!(again.is_valid());
    }
}

/// A day that is taken is the same day when it is written as browsers write it.
fn date(data: &FormData) {
    let mut form = FormState::sent("form-", data);
    let taken = form.date("date", true);
    assert_eq!(taken.is_some(), form.is_valid());
    if let Some(date) = taken {
        let mut again = FormState::new("form-").with("date", date.to_string());
        assert_eq!(again.date("date", true), Some(date));
    }
}
