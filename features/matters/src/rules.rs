//! What holds for matters, whoever asks and whatever the time.

mod consultation;
mod numbering;
mod resolution;

pub use consultation::{AnswerProblem, ConsultationState, check_answer};
pub use numbering::slug;
pub use resolution::{Rule, Standing, Tally, is_late, standing};
