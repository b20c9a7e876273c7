//! Reading areas and parties. Both are public, so the reader is asked for and not used to hide anything.

use crate::rules::ancestor_paths;
use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, values};
use web::{Lang, Localised, collate};

/// A node of the area tree.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Area {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// `nation`, `health_region`, `health_community`, `region` or `municipality`.
    pub kind: String,
    /// The slugs from the root, each followed by a slash.
    pub path: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// Its municipality number today.
    pub number: Option<String>,
    /// Inhabitants in the latest year known; for a region or health community the sum of its municipalities. None for a
    /// nation or health region, of which a region pack only describes a part.
    pub inhabitants: Option<i64>,
    /// That year.
    pub year: Option<i64>,
}

impl Area {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }

    /// How deep it stands in the tree; the root is at 0.
    pub fn depth(&self) -> usize {
        self.path.matches('/').count().saturating_sub(1)
    }
}

/// A municipality number and when it holds.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Number {
    /// Four digits.
    pub number: String,
    /// The first day.
    pub valid_from: Option<time::Date>,
    /// The last day.
    pub valid_to: Option<time::Date>,
}

/// An organisation that takes part.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Party {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// The kind, such as `municipality` or `hospital_trust`.
    pub kind: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// Nine digits.
    pub organisation_number: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// E-mail of the office, not of a person.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Address on one line.
    pub address: Option<String>,
    /// Where the facts come from.
    pub source: String,
    /// The slug of its area.
    pub area_slug: String,
    /// The name of its area in bokmål.
    pub area_name_nb: String,
    /// The name of its area in nynorsk.
    pub area_name_nn: String,
}

impl Party {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }

    /// The name of its area in a language.
    pub fn area_name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.area_name_nb, &self.area_name_nn)
    }
}

/// A role at a party and how to reach it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Contact {
    /// The role in bokmål.
    pub role_nb: String,
    /// The role in nynorsk.
    pub role_nn: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

impl Contact {
    /// The role in a language.
    pub fn role(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.role_nb, &self.role_nn)
    }
}

const AREA: &str = "SELECT a.id, a.slug, a.kind, a.path, a.name_nb, a.name_nn,
    (SELECT n.number FROM area_number n WHERE n.area_id = a.id AND (n.valid_from IS NULL OR n.valid_from <= $1)
        AND (n.valid_to IS NULL OR n.valid_to >= $1) ORDER BY n.number DESC LIMIT 1) AS number,
    (SELECT CAST(sum(p.inhabitants) AS BIGINT) FROM population p JOIN area b ON b.id = p.area_id
        WHERE a.kind NOT IN ('nation', 'health_region') AND b.path LIKE a.path || '%' AND p.year = (SELECT max(year) FROM population)) AS inhabitants,
    (SELECT max(year) FROM population) AS year
    FROM area a";

const PARTY: &str =
    "SELECT p.id, p.slug, p.kind, p.name_nb, p.name_nn, p.organisation_number, p.website, p.email, p.phone,
    p.address, p.source, a.slug AS area_slug, a.name_nb AS area_name_nb, a.name_nn AS area_name_nn
    FROM party p JOIN area a ON a.id = p.area_id";

/// The area with this slug.
pub async fn area(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Option<Area>, Error> {
    tx.one(&format!("{AREA} WHERE a.slug = $2"), values![tx.today(), slug]).await
}

/// All areas, each after the one above it and in the order of the region's own list.
pub async fn tree(tx: &Tx, _reader: &Reader) -> Result<Vec<Area>, Error> {
    let areas: Vec<Area> = tx.all(&format!("{AREA} ORDER BY a.position"), values![tx.today()]).await?;
    let mut ordered = Vec::with_capacity(areas.len());
    let roots = areas.iter().filter(|area| area.depth() == 0);
    for root in roots {
        place(&areas, root, &mut ordered);
    }
    Ok(ordered)
}

fn place(areas: &[Area], area: &Area, ordered: &mut Vec<Area>) {
    ordered.push(area.clone());
    let below = |other: &&Area| other.depth() == area.depth() + 1 && other.path.starts_with(&area.path);
    for child in areas.iter().filter(below) {
        place(areas, child, ordered);
    }
}

/// The areas above this path and the one at it, from the root.
pub async fn ancestors(tx: &Tx, _reader: &Reader, path: &str) -> Result<Vec<Area>, Error> {
    let paths = ancestor_paths(path);
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..paths.len() + 2).map(|place| format!("${place}")).collect();
    let mut list: Vec<Value> = values![tx.today()];
    list.extend(paths.into_iter().map(Value::from));
    tx.all(&format!("{AREA} WHERE a.path IN ({}) ORDER BY length(a.path)", places.join(", ")), list).await
}

/// The areas straight below one, regions first, by name.
pub async fn children(tx: &Tx, _reader: &Reader, area_id: &str) -> Result<Vec<Area>, Error> {
    let sql = format!("{AREA} WHERE a.parent_id = $2 ORDER BY a.position");
    let mut areas: Vec<Area> = tx.all(&sql, values![tx.today(), area_id]).await?;
    // Regions before municipalities, and each kind in Norwegian order of names.
    areas.sort_by(|a, b| {
        (a.kind == "municipality").cmp(&(b.kind == "municipality")).then(collate(&a.name_nb, &b.name_nb))
    });
    Ok(areas)
}

/// The numbers an area has had, oldest first.
pub async fn numbers(tx: &Tx, _reader: &Reader, area_id: &str) -> Result<Vec<Number>, Error> {
    tx.all("SELECT number, valid_from, valid_to FROM area_number WHERE area_id = $1 ORDER BY number", values![area_id])
        .await
}

/// The parties in an area and below, and those of the areas above it: what is shared first, then the municipalities by name.
pub async fn parties(tx: &Tx, _reader: &Reader, area_path: &str) -> Result<Vec<Party>, Error> {
    let sql = format!("{PARTY} WHERE a.path LIKE $1 || '%' OR $1 LIKE a.path || '%' ORDER BY p.position");
    let mut parties: Vec<Party> = tx.all(&sql, values![area_path]).await?;
    parties.sort_by(|a, b| {
        (a.kind == "municipality").cmp(&(b.kind == "municipality")).then(collate(&a.name_nb, &b.name_nb))
    });
    Ok(parties)
}

/// The party with this slug.
pub async fn party(tx: &Tx, _reader: &Reader, slug: &str) -> Result<Option<Party>, Error> {
    tx.one(&format!("{PARTY} WHERE p.slug = $1"), values![slug]).await
}

/// All parties, for a choice in a form.
pub async fn all_parties(tx: &Tx, _reader: &Reader) -> Result<Vec<Party>, Error> {
    tx.all(&format!("{PARTY} ORDER BY p.position"), values![]).await
}

/// A party's contacts.
pub async fn contacts(tx: &Tx, _reader: &Reader, party_id: &str) -> Result<Vec<Contact>, Error> {
    let sql = "SELECT role_nb, role_nn, email, phone FROM contact WHERE party_id = $1 ORDER BY position";
    tx.all(sql, values![party_id]).await
}
