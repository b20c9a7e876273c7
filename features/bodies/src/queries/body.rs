//! A body as lists and links need it. Bodies are public.

use crate::rules::Period;
use access::{Place, Reader};
use database::{Error, FromQueryResult, Tx, values};
use serde::Deserialize;
use std::sync::LazyLock;
use time::Date;
use web::{Lang, Localised};

/// A body.
#[derive(Clone, Debug, Default, Deserialize, FromQueryResult)]
pub struct Body {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// The kind, such as `council` or `leaders_forum`.
    pub kind: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// Who sits in it, in bokmål (Markdown).
    pub composition_nb: String,
    /// Who sits in it, in nynorsk (Markdown).
    pub composition_nn: String,
    /// What stands below its name at the top of its documents; lines.
    pub letterhead: String,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day.
    pub valid_to: Option<Date>,
    /// Where the facts come from.
    pub source: String,
    /// Its place among the bodies.
    pub position: i64,
    /// Counts its edits.
    pub version: i64,
    /// The path of its area.
    pub area_path: String,
    /// The slug of its area.
    pub area_slug: String,
    /// The party whose own body it is.
    pub party_id: Option<String>,
    /// That party's kind.
    pub party_kind: Option<String>,
    /// That party's slug.
    pub party_slug: Option<String>,
    /// That party's name in bokmål.
    pub party_name_nb: Option<String>,
    /// That party's name in nynorsk.
    pub party_name_nn: Option<String>,
    /// The body above it.
    pub parent_slug: Option<String>,
    /// That body's name in bokmål.
    pub parent_nb: Option<String>,
    /// That body's name in nynorsk.
    pub parent_nn: Option<String>,
    /// The body it reports to.
    pub reports_to_slug: Option<String>,
    /// That body's name in bokmål.
    pub reports_to_nb: Option<String>,
    /// That body's name in nynorsk.
    pub reports_to_nn: Option<String>,
}

impl Body {
    /// Where what it does belongs.
    pub fn place(&self) -> Place<'_> {
        Place { area_path: &self.area_path, body_id: Some(&self.id) }
    }

    /// The name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }

    /// Whether it is the own body of a legal person that decides for itself, and speaks for itself.
    pub fn is_own(&self) -> bool {
        self.party_kind.as_deref().is_some_and(areas::decides_for_itself)
    }

    /// The name of the party whose own body it is.
    pub fn party_name(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.party_name_nb.as_deref()?, self.party_name_nn.as_deref()?))
    }

    /// The name of the body above it.
    pub fn parent(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.parent_nb.as_deref()?, self.parent_nn.as_deref()?))
    }

    /// When it is there.
    pub fn period(&self) -> Period {
        Period { from: self.valid_from, to: self.valid_to }
    }

    /// The name of the body it reports to.
    pub fn reports_to(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.reports_to_nb.as_deref()?, self.reports_to_nn.as_deref()?))
    }
}

/// A body's fields and where they are found.
const COLUMNS: [(&str, &str); 26] = [
    ("id", "b.id"),
    ("slug", "b.slug"),
    ("kind", "b.kind"),
    ("name_nb", "b.name_nb"),
    ("name_nn", "b.name_nn"),
    ("composition_nb", "b.composition_nb"),
    ("composition_nn", "b.composition_nn"),
    ("letterhead", "b.letterhead"),
    ("valid_from", "b.valid_from"),
    ("valid_to", "b.valid_to"),
    ("source", "b.source"),
    ("position", "b.position"),
    ("version", "b.version"),
    ("area_path", "a.path"),
    ("area_slug", "a.slug"),
    ("party_id", "b.party_id"),
    ("party_kind", "p.kind"),
    ("party_slug", "p.slug"),
    ("party_name_nb", "p.name_nb"),
    ("party_name_nn", "p.name_nn"),
    ("parent_slug", "u.slug"),
    ("parent_nb", "u.name_nb"),
    ("parent_nn", "u.name_nn"),
    ("reports_to_slug", "r.slug"),
    ("reports_to_nb", "r.name_nb"),
    ("reports_to_nn", "r.name_nn"),
];

/// The tables in which they are.
pub(super) const TABLES: &str = "body b JOIN area a ON a.id = b.area_id LEFT JOIN party p ON p.id = b.party_id
    LEFT JOIN body u ON u.id = b.parent_id LEFT JOIN body r ON r.id = b.reports_to_id";

static BODY: LazyLock<String> = LazyLock::new(|| {
    let columns = COLUMNS.map(|(name, place)| format!("{place} AS {name}"));
    format!("SELECT {} FROM {TABLES}", columns.join(", "))
});

/// A body as a JSON object, for statements that read more than it.
pub(super) static OBJECT: LazyLock<String> = LazyLock::new(|| object(&COLUMNS));

/// The call that makes a JSON object of these fields.
pub(super) fn object(columns: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = columns.iter().map(|(name, place)| format!("'{name}', {place}")).collect();
    format!("json_object({})", pairs.join(", "))
}

/// The body with this slug.
pub async fn body(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Option<Body>, Error> {
    tx.one(&format!("{} WHERE b.slug = $1", *BODY), values![slug]).await
}

/// The bodies of an area and below.
pub async fn in_area(tx: &Tx, _reader: &Reader, area_path: &str) -> Result<Vec<Body>, Error> {
    let sql = format!("{} WHERE a.path LIKE $1 || '%' ORDER BY b.position, b.id", *BODY);
    tx.all(&sql, values![area_path]).await
}

/// The bodies that report to one, or stand below it.
pub async fn below(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Vec<Body>, Error> {
    tx.all(&format!("{} WHERE u.slug = $1 OR r.slug = $1 ORDER BY b.position, b.id", *BODY), values![slug]).await
}

/// All bodies, for a choice in a form.
pub async fn all(tx: &Tx, _reader: &Reader) -> Result<Vec<Body>, Error> {
    tx.all(&format!("{} ORDER BY b.position, b.id", *BODY), values![]).await
}
