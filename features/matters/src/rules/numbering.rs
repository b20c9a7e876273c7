//! Matters are numbered per body and year.

/// The slug of a matter, from its body's: `lederforum-2018-4`.
pub fn slug(body_slug: &str, year: i64, number: i64) -> String {
    format!("{body_slug}-{year}-{number}")
}
