//! Reading bodies and their seats. Both are public.

use access::{Place, Reader};
use database::{Error, FromQueryResult, Tx, values};
use web::{Lang, Localised};

/// A body.
#[derive(Clone, Debug, FromQueryResult)]
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
    /// What it is for, in bokmål (Markdown).
    pub mandate_nb: String,
    /// What it is for, in nynorsk (Markdown).
    pub mandate_nn: String,
    /// Who sits in it, in bokmål (Markdown).
    pub composition_nb: String,
    /// Who sits in it, in nynorsk (Markdown).
    pub composition_nn: String,
    /// Its first day.
    pub valid_from: Option<time::Date>,
    /// Its last day.
    pub valid_to: Option<time::Date>,
    /// Where the facts come from.
    pub source: String,
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

    /// The name of the body it reports to.
    pub fn reports_to(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.reports_to_nb.as_deref()?, self.reports_to_nn.as_deref()?))
    }
}

/// A seat, which belongs to a party.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Seat {
    /// The role in bokmål.
    pub role_nb: String,
    /// The role in nynorsk.
    pub role_nn: String,
    /// Whether it votes.
    pub votes: bool,
    /// The party's slug.
    pub party_slug: String,
    /// The party's name in bokmål.
    pub party_name_nb: String,
    /// The party's name in nynorsk.
    pub party_name_nn: String,
}

impl Seat {
    /// The role in a language.
    pub fn role(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.role_nb, &self.role_nn)
    }

    /// The party's name in a language.
    pub fn party_name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.party_name_nb, &self.party_name_nn)
    }
}

const BODY: &str = "SELECT b.id, b.slug, b.kind, b.name_nb, b.name_nn, b.mandate_nb, b.mandate_nn, b.composition_nb,
    b.composition_nn, b.valid_from, b.valid_to, b.source, a.path AS area_path, a.slug AS area_slug, b.party_id,
    p.kind AS party_kind,
    p.slug AS party_slug, p.name_nb AS party_name_nb, p.name_nn AS party_name_nn, u.slug AS parent_slug,
    r.slug AS reports_to_slug, r.name_nb AS reports_to_nb, r.name_nn AS reports_to_nn
    FROM body b JOIN area a ON a.id = b.area_id LEFT JOIN party p ON p.id = b.party_id
    LEFT JOIN body u ON u.id = b.parent_id LEFT JOIN body r ON r.id = b.reports_to_id";

/// The body with this slug.
pub async fn body(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Option<Body>, Error> {
    tx.one(&format!("{BODY} WHERE b.slug = $1"), values![slug]).await
}

/// The bodies of an area and below.
pub async fn in_area(tx: &Tx, _reader: &Reader, area_path: &str) -> Result<Vec<Body>, Error> {
    tx.all(&format!("{BODY} WHERE a.path LIKE $1 || '%' ORDER BY b.position"), values![area_path]).await
}

/// The bodies that report to one, or stand below it.
pub async fn below(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Vec<Body>, Error> {
    tx.all(&format!("{BODY} WHERE u.slug = $1 OR r.slug = $1 ORDER BY b.position"), values![slug]).await
}

/// All bodies, for a choice in a form.
pub async fn all(tx: &Tx, _reader: &Reader) -> Result<Vec<Body>, Error> {
    tx.all(&format!("{BODY} ORDER BY b.position"), values![]).await
}

/// A body's seats.
pub async fn seats(tx: &Tx, _reader: &Reader, body_id: &str) -> Result<Vec<Seat>, Error> {
    tx.all(
        "SELECT s.role_nb, s.role_nn, s.votes, p.slug AS party_slug, p.name_nb AS party_name_nb, p.name_nn AS party_name_nn
         FROM seat s JOIN party p ON p.id = s.party_id WHERE s.body_id = $1 ORDER BY s.position",
        values![body_id],
    )
    .await
}
