//! What everybody may read. Every statement of this crate that gives content stands under these conditions, and so does the register.

use crate::Kind;

/// Whether the party `p` is a corporation of its own: those that decide or act for themselves, and those that have bodies.
pub const CORPORATION: &str = "(p.kind IN ('municipality', 'hospital_trust', 'intermunicipal_unit', 'regional_council')
      OR EXISTS (SELECT 1 FROM body own WHERE own.party_id = p.id))";

/// Whether the area `a` holds what belongs to no corporation.
pub const COMMON: &str = "(EXISTS (SELECT 1 FROM body held WHERE held.area_id = a.id AND held.party_id IS NULL)
      OR EXISTS (SELECT 1 FROM party p WHERE p.area_id = a.id AND NOT {CORPORATION}))";

/// Whether the meeting `m` is published.
pub const MEETING: &str = "m.published_at IS NOT NULL";

/// Whether the members of the meeting `m` have the minutes, so that everybody may know what was decided.
pub const MINUTED: &str = "m.state IN ('minuted', 'approved')";

/// Whether the item `i` of the meeting `m` is on a published agenda.
pub const ITEM: &str = "(m.published_at IS NOT NULL AND m.agenda_published_at IS NOT NULL AND i.state = 'accepted'
      AND i.kind <> 'break')";

/// Whether everybody may read the item `i` of the meeting `m`, and not only that there is one.
pub const OPEN_ITEM: &str = "(m.published_at IS NOT NULL AND m.agenda_published_at IS NOT NULL AND i.state = 'accepted'
      AND i.kind <> 'break' AND i.legal_basis IS NULL)";

/// Whether the matter `x` is published.
pub const MATTER: &str = "x.published_at IS NOT NULL";

/// Whether everybody may read the matter `x`, and not only that there is one.
pub const OPEN_MATTER: &str = "(x.published_at IS NOT NULL AND x.legal_basis IS NULL)";

/// The consultation that the open item `i` of the meeting `m` is the dealing with: the last one of its matter at the body that
/// called the meeting, for the first item that carries the matter there. Any other item is a consultation of its own.
pub const ITEM_CONSULTATION: &str = "coalesce((SELECT c.id FROM consultation c
        WHERE c.matter_id = i.matter_id AND c.body_id = m.body_id
          AND i.id = (SELECT min(i.id) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
                      WHERE i.matter_id = c.matter_id AND m.body_id = c.body_id AND {OPEN_ITEM})
        ORDER BY c.position DESC, c.id LIMIT 1), i.id)";

/// The statement with the names of conditions in braces replaced by them.
pub fn under_conditions(sql: &str) -> String {
    sql.replace("{ITEM_CONSULTATION}", ITEM_CONSULTATION)
        .replace("{COMMON}", COMMON)
        .replace("{CORPORATION}", CORPORATION)
        .replace("{MEETING}", MEETING)
        .replace("{MINUTED}", MINUTED)
        .replace("{OPEN_ITEM}", OPEN_ITEM)
        .replace("{ITEM}", ITEM)
        .replace("{MATTER}", MATTER)
        .replace("{OPEN_MATTER}", OPEN_MATTER)
}

const BODIES: &str = "SELECT p.id, p.id AS owner_id, '' AS parent_kind, '' AS parent_id,
    p.name_nb || '|' || p.name_nn || '|' || p.kind || '|' || coalesce(p.website, '') || '|' || coalesce(p.email, '') || '|'
    || coalesce(p.address, '') || '|' || coalesce(p.organisation_number, '') AS stamp
    FROM party p WHERE {CORPORATION}
    UNION ALL SELECT a.id, a.id, '', '', a.name_nb || '|' || a.name_nn || '|' || a.kind FROM area a WHERE {COMMON}";

const ORGANIZATIONS: &str = "SELECT b.id, coalesce(b.party_id, b.area_id) AS owner_id, '' AS parent_kind, '' AS parent_id,
    b.name_nb || '|' || b.name_nn || '|' || b.kind || '|' || coalesce(CAST(b.valid_from AS TEXT), '') || '|'
    || coalesce(CAST(b.valid_to AS TEXT), '') || '|' || coalesce(b.parent_id, '') || '|' || coalesce(b.reports_to_id, '') AS stamp
    FROM body b
    UNION ALL SELECT p.id, CASE WHEN {CORPORATION} THEN p.id ELSE p.area_id END, '', '',
    p.name_nb || '|' || p.name_nn || '|' || p.kind || '|' || coalesce(p.website, '') || '|' || coalesce(p.address, '') FROM party p";

const MEETINGS: &str = "SELECT m.id, coalesce(b.party_id, b.area_id) AS owner_id, '' AS parent_kind, '' AS parent_id,
    m.version || '|' || CAST(m.modified_at AS TEXT) || '|' || m.state || '|'
    || (SELECT count(*) FROM meeting_body mb WHERE mb.meeting_id = m.id) AS stamp
    FROM meeting m JOIN body b ON b.id = m.body_id WHERE {MEETING}";

const AGENDA_ITEMS: &str = "SELECT i.id, coalesce(b.party_id, b.area_id) AS owner_id, 'meeting' AS parent_kind,
    m.id AS parent_id, i.version || '|' || CAST(i.modified_at AS TEXT) || '|' || i.position || '|' || m.state || '|'
    || coalesce(i.legal_basis, '') || '|' || coalesce(CAST(x.published_at AS TEXT), '') || coalesce(x.legal_basis, '') AS stamp
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN body b ON b.id = m.body_id
    LEFT JOIN matter x ON x.id = i.matter_id WHERE {ITEM}";

const PAPERS: &str = "SELECT x.id, coalesce(b.party_id, b.area_id) AS owner_id, '' AS parent_kind, '' AS parent_id,
    x.version || '|' || CAST(x.modified_at AS TEXT) || '|' || x.state AS stamp
    FROM matter x JOIN body b ON b.id = x.body_id WHERE {MATTER}";

const CONSULTATIONS: &str = "SELECT c.id, coalesce(b.party_id, b.area_id) AS owner_id, 'paper' AS parent_kind, x.id AS parent_id,
    c.version || '|' || c.state || '|' || coalesce((SELECT i.id FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.matter_id = x.id AND m.body_id = c.body_id AND {OPEN_ITEM} ORDER BY i.id LIMIT 1), '') AS stamp
    FROM consultation c JOIN matter x ON x.id = c.matter_id JOIN body b ON b.id = x.body_id WHERE {OPEN_MATTER}
    UNION ALL SELECT i.id, coalesce(b.party_id, b.area_id), 'paper', x.id, 'item'
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN matter x ON x.id = i.matter_id JOIN body b ON b.id = x.body_id
    WHERE {OPEN_ITEM} AND {OPEN_MATTER} AND i.id = {ITEM_CONSULTATION}";

const FILES: &str = "SELECT d.id, coalesce(b.party_id, b.area_id) AS owner_id, 'paper' AS parent_kind, x.id AS parent_id,
    d.title_nb || '|' || d.title_nn || '|' || d.file_name || '|' || d.sha256 AS stamp
    FROM document d JOIN matter x ON x.id = d.matter_id JOIN body b ON b.id = x.body_id WHERE {OPEN_MATTER}
    UNION ALL SELECT t.id, coalesce(b.party_id, b.area_id), 'paper', x.id, t.sha256
    FROM resolution_text t JOIN joint_resolution j ON j.id = t.joint_resolution_id JOIN matter x ON x.id = j.matter_id
    JOIN body b ON b.id = x.body_id WHERE {OPEN_MATTER} AND t.circulated_on IS NOT NULL
    UNION ALL SELECT f.id, coalesce(b.party_id, b.area_id), 'agenda_item', i.id, f.title_nb || '|' || f.title_nn || '|' || f.sha256
    FROM paper f JOIN agenda_item i ON i.id = f.agenda_item_id JOIN meeting m ON m.id = i.meeting_id
    JOIN body b ON b.id = m.body_id WHERE {OPEN_ITEM} AND f.legal_basis IS NULL
    UNION ALL SELECT m.id, coalesce(b.party_id, b.area_id), 'meeting', m.id, m.version || '|' || CAST(m.modified_at AS TEXT) || '|'
    || (SELECT coalesce(sum(n.version), 0) FROM minutes_part n WHERE n.meeting_id = m.id) || '|'
    || (SELECT coalesce(sum(i.version), 0) FROM agenda_item i WHERE i.meeting_id = m.id)
    FROM meeting m JOIN body b ON b.id = m.body_id WHERE {MEETING} AND {MINUTED}";

const LOCATIONS: &str =
    "SELECT m.id, coalesce(b.party_id, b.area_id) AS owner_id, 'meeting' AS parent_kind, m.id AS parent_id,
    m.place AS stamp FROM meeting m JOIN body b ON b.id = m.body_id WHERE {MEETING} AND m.place <> ''
    UNION ALL SELECT p.id, CASE WHEN {CORPORATION} THEN p.id ELSE p.area_id END, 'organization', p.id, p.address
    FROM party p WHERE coalesce(p.address, '') <> ''";

/// The statement that gives the id, owner, parent and stamp of every public object of a kind. The owner is the Body that it belongs
/// to; the stamp changes when the object does.
pub fn objects(kind: Kind) -> String {
    under_conditions(match kind {
        Kind::System => "SELECT 'system' AS id, '' AS owner_id, '' AS parent_kind, '' AS parent_id, '1' AS stamp",
        Kind::Body => BODIES,
        Kind::Organization => ORGANIZATIONS,
        Kind::Person => super::members::PEOPLE,
        Kind::Membership => super::members::MEMBERSHIPS,
        Kind::Meeting => MEETINGS,
        Kind::AgendaItem => AGENDA_ITEMS,
        Kind::Paper => PAPERS,
        Kind::Consultation => CONSULTATIONS,
        Kind::File => FILES,
        Kind::Location => LOCATIONS,
        Kind::LegislativeTerm => {
            "SELECT id, id AS owner_id, '' AS parent_kind, '' AS parent_id, '' AS stamp FROM party WHERE 1 = 0"
        }
    })
}
