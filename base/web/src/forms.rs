//! Forms: what was sent, what is wrong with it, and what is shown again.

mod data;
mod email;
mod state;
mod upload;

pub use data::FormData;
pub use email::is_email;
pub use state::{FieldError, FormState};
pub use upload::{Received, Upload};
