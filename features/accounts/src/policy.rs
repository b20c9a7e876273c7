//! Who looks after accounts.

use web::{Context, Result};

/// Lets administrators through; visitors are asked to sign in, others are refused.
pub(crate) fn administer(context: &Context) -> Result<()> {
    if context.reader.is_administrator() { Ok(()) } else { Err(context.refused()) }
}
