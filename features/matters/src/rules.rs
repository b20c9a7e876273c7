//! What holds for matters, whoever asks and whatever the time.

mod consultation;
mod exemption;
mod likeness;
mod numbering;
mod reminder;
mod resolution;
mod result;

pub use consultation::{AnswerProblem, ConsultationState, Ending, check_answer};
pub use exemption::LEGAL_BASES;
pub use likeness::{shared_words, telling_words};
pub use numbering::slug;
pub use reminder::{Reminder, of_deadline, of_review};
pub use resolution::{Rule, Standing, Tally, Turn, is_late, standing, turn};
pub use result::RESULTS;
