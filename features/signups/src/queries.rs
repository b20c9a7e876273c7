//! Sign-ups and participants in the database.

mod counts;
mod participants;
mod seats;
mod signup;

pub use counts::{Count, Past, count_and_forget, counts, past};
pub use participants::{
    NewParticipant, Participant, by_email, by_id, by_link, delete_participant, insert_participant, line, of_meeting,
    of_meeting_to_tell, renew_link, set_came, set_mailed, set_standing, update_participant,
};
pub use seats::{give_up_seat, seats, take_seat, take_seat_in_line};
pub use signup::{Plan, Signup, insert_signup, signup, update_signup};
