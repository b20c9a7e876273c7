//! Writing what a pack holds, one row at a time.

mod bodies;
mod body_parts;
mod matters;
mod meetings;
mod people;
mod places;

pub(crate) use bodies::{BodyPlace, body, links_of_body, seat};
pub(crate) use body_parts::{MemberPlace, chair, mandate, member, rule, successor};
pub(crate) use matters::{assignment, consultation, document, feed_entry, joint_resolution, matter, resolution_text};
pub(crate) use meetings::{Span, date_edition, expected, item, meeting, part};
pub(crate) use people::{account, contact, grant, party};
pub(crate) use places::{AreaPlace, area, number, pack, population};
