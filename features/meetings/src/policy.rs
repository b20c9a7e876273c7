//! Who may see and do what with a meeting. Nothing is allowed that is not said here.

use crate::queries::Meeting;
use access::Reader;

/// Whether the reader may know that there is such a meeting.
pub fn may_read(reader: &Reader, meeting: &Meeting) -> bool {
    meeting.published || may_read_internal(reader, meeting)
}

/// Whether the reader sees what is kept from the public: a member of one of the bodies that meet, or who coordinates one.
pub fn may_read_internal(reader: &Reader, meeting: &Meeting) -> bool {
    meeting.bodies.iter().any(|body| reader.reads_internal(body.place()))
}

/// Whether the reader runs the meeting: calls it, makes its agenda, writes its minutes.
pub fn may_coordinate(reader: &Reader, meeting: &Meeting) -> bool {
    meeting.bodies.iter().find(|body| body.position == 0).is_some_and(|host| reader.coordinates(host.place()))
}

/// Whether the reader may propose an item: a member of one of the bodies.
pub fn may_propose(reader: &Reader, meeting: &Meeting) -> bool {
    reader.account().is_some() && may_read_internal(reader, meeting)
}
