//! Who sits where. A seat is told as a Person, named by its role and its party, and as that Person's Membership: nobody is known by
//! name. Everything that knows so stands in this file.

use super::live;
use access::Reader;
use database::{Error, Tx, flag};
use serde::Deserialize;

/// A seat, and whoever has it.
#[derive(Clone, Debug, Deserialize)]
pub struct Member {
    /// The seat's id.
    pub id: String,
    /// The body's id.
    pub body_id: String,
    /// The Body that the body belongs to.
    pub owner_id: String,
    /// The party that the seat is of.
    pub party_id: String,
    /// The party's name in bokmål.
    pub party_nb: String,
    /// The party's name in nynorsk.
    pub party_nn: String,
    /// The role in bokmål.
    pub role_nb: String,
    /// The role in nynorsk.
    pub role_nn: String,
    /// Whether it votes.
    #[serde(deserialize_with = "flag")]
    pub votes: bool,
    /// When the Membership became public.
    pub created: String,
    /// When the Membership last changed.
    pub modified: String,
}

/// The people, for the register.
pub const PEOPLE: &str = "SELECT s.id, coalesce(b.party_id, b.area_id) AS owner_id, '' AS parent_kind, '' AS parent_id,
    s.role_nb || '|' || s.role_nn || '|' || s.party_id || '|' || p.name_nb || '|' || p.name_nn AS stamp
    FROM seat s JOIN body b ON b.id = s.body_id JOIN party p ON p.id = s.party_id";

/// The memberships, for the register. An Organization lists them.
pub const MEMBERSHIPS: &str = "SELECT s.id, coalesce(b.party_id, b.area_id) AS owner_id, 'organization' AS parent_kind,
    b.id AS parent_id, s.role_nb || '|' || s.role_nn || '|' || s.party_id || '|' || CAST(s.votes AS TEXT) AS stamp
    FROM seat s JOIN body b ON b.id = s.body_id";

/// The ids of the memberships of the Organization `z`.
pub const IDS_OF_ORGANIZATION: &str = "SELECT json_group_array(s.id) FROM seat s CROSS JOIN oparl_object o
    WHERE s.body_id = z.id AND o.kind = 'membership' AND o.id = s.id AND o.deleted_at IS NULL";

const MEMBER: &str = "SELECT json_group_array(json_object('id', s.id, 'body_id', b.id, 'owner_id', coalesce(b.party_id, b.area_id),
    'party_id', p.id, 'party_nb', p.name_nb, 'party_nn', p.name_nn, 'role_nb', s.role_nb, 'role_nn', s.role_nn, 'votes', s.votes,
    'created', o.created_at, 'modified', o.modified_at)) AS json
    FROM seat s JOIN body b ON b.id = s.body_id JOIN party p ON p.id = s.party_id
    JOIN oparl_object o ON o.kind = 'membership' AND o.id = s.id WHERE s.id IN ({ids})";

/// The members with these ids, which are those of the Person and of the Membership.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Member>, Error> {
    live(tx, reader, MEMBER, ids).await
}
