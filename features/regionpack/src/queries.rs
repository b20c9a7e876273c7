//! All that this feature says to the database.

pub(crate) mod insert;
pub(crate) mod select;
pub(crate) mod taken;
