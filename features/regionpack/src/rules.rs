//! What makes a pack right. Nothing here reads a file, a clock or a database.

pub(crate) mod chain;
pub(crate) mod key;
pub(crate) mod near;
pub(crate) mod organisation_number;
pub(crate) mod outcome;
pub(crate) mod text;
pub(crate) mod validity;
