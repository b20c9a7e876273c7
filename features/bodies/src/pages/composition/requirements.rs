//! `POST /bodies/{body}/rules` and `POST /bodies/{body}/rules/{rule}/remove`.

use super::super::{coordinated, record};
use super::{PARTY_KINDS, again};
use crate::queries::{self, NewRule};
use crate::rules::MemberRole;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, FormState, Result, see_other};

/// The most members that a rule speaks of.
const MOST: i64 = 1000;
/// More live in no municipality.
const MOST_INHABITANTS: i64 = 10_000_000;

/// Adds a rule of composition.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("composition-", &data);
    let rule = read(&mut form);
    let mut writing = context.write().await?;
    let details = coordinated(&writing, &context, &slug).await?;
    if !form.is_valid() {
        return again(&writing, &context, &details, form).await;
    }
    queries::insert_rule(&writing, &details.body.id, &rule).await?;
    writing.record(record("rule-added", &slug, None, serde_json::to_value(&rule).ok()));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/composition"), "composition-changed"))
}

/// Takes a rule of composition away.
pub async fn remove(context: Context, Path((slug, id)): Path<(String, String)>, _data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let details = coordinated(&writing, &context, &slug).await?;
    let rule = details.rules.iter().find(|rule| rule.id == id).ok_or(Error::NotFound)?;
    if !queries::remove_rule(&writing, &details.body.id, &id).await? {
        return Err(Error::NotFound);
    }
    let before = serde_json::json!({ "label_nb": rule.label_nb, "label_nn": rule.label_nn });
    writing.record(record("rule-removed", &slug, Some(before), None));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/composition"), "composition-changed"))
}

fn read(form: &mut FormState) -> NewRule {
    let rule = NewRule {
        label_nb: form.required("rule_label_nb", 200),
        label_nn: form.required("rule_label_nn", 200),
        party_kind: optional_choice(form, "rule_party_kind", &PARTY_KINDS).map(str::to_owned),
        below_inhabitants: number(form, "rule_below", 1..=MOST_INHABITANTS),
        role: optional_choice(form, "rule_role", &MemberRole::ALL.map(MemberRole::as_str))
            .and_then(|role| role.parse().ok()),
        minimum: number(form, "rule_minimum", 0..=MOST).unwrap_or_default(),
        maximum: number(form, "rule_maximum", 0..=MOST),
    };
    if rule.minimum == 0 && rule.maximum.is_none() {
        form.fail("rule_minimum", "composition-error-nothing");
    } else if rule.maximum.is_some_and(|maximum| maximum < rule.minimum) {
        form.fail("rule_maximum", "composition-error-maximum");
    }
    rule
}

fn optional_choice(form: &mut FormState, name: &str, choices: &[&'static str]) -> Option<&'static str> {
    if form.value(name).is_empty() {
        return None;
    }
    let pairs: Vec<(&str, &'static str)> = choices.iter().map(|choice| (*choice, *choice)).collect();
    form.choice(name, &pairs)
}

fn number(form: &mut FormState, name: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
    let text = form.optional(name, 20);
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok().filter(|number| range.contains(number));
    if number.is_none() {
        form.fail(name, "composition-error-number");
    }
    number
}
