//! A hall whose seats are taken, given up and added in any order.

use super::*;
use proptest::prelude::*;

/// What happens.
#[derive(Clone, Copy, Debug)]
enum Happening {
    /// Somebody signs up.
    Comes,
    /// One of those who have signed up leaves.
    Goes(usize),
    /// There are to be so many seats.
    Seats(i64),
}

/// The hall, as whoever keeps the list has it: those seated, and the line. People are numbers in the order in which they came.
#[derive(Debug, Default)]
struct Hall {
    all: i64,
    seated: Vec<u32>,
    line: Vec<u32>,
    came: u32,
}

impl Hall {
    fn seats(&self) -> Seats {
        Seats { all: self.all, taken: i64::try_from(self.seated.len()).unwrap() }
    }

    fn happens(&mut self, happening: Happening) {
        match happening {
            Happening::Comes => {
                self.came += 1;
                self.line.push(self.came);
            }
            Happening::Goes(which) => {
                let here = self.seated.len() + self.line.len();
                let Some(which) = which.checked_rem(here) else { return };
                match which.checked_sub(self.seated.len()) {
                    None => drop(self.seated.remove(which)),
                    Some(place) => drop(self.line.remove(place)),
                }
            }
            Happening::Seats(all) if self.seats().may_become(all) => self.all = all,
            Happening::Seats(_) => {}
        }
        let up = self.seats().moving_up(&self.line).to_vec();
        self.line.drain(..up.len());
        self.seated.extend(up);
    }
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        3 => Just(Happening::Comes),
        1 => any::<usize>().prop_map(Happening::Goes),
        1 => (0_i64..12).prop_map(Happening::Seats),
    ]
}

proptest! {
    #[test]
    fn seats_are_never_exceeded_and_never_idle(happenings in prop::collection::vec(happening(), 0..80)) {
        let mut hall = Hall::default();
        for happening in happenings {
            let before = hall.line.clone();
            hall.happens(happening);
            prop_assert!(hall.seats().taken <= hall.seats().all);
            prop_assert!(hall.line.is_empty() || hall.seats().free() == 0, "{hall:?} waits beside a free seat");
            prop_assert!(hall.line.is_sorted(), "nobody passes another in the line");
            let up = before.iter().filter(|one| hall.seated.contains(one)).max();
            prop_assert!(up.is_none_or(|last| hall.line.iter().all(|one| one > last)), "who came first moves up first");
            for (place, who) in (1..).zip(&hall.line) {
                prop_assert_eq!(place_in_line(&hall.line, who), Some(place));
            }
        }
    }

    #[test]
    fn what_everybody_knows_is_true_and_rough(all in 0_i64..2_000, taken in 0_i64..2_000) {
        let seats = Seats { all, taken };
        match seats.availability() {
            Availability::Many(least) => prop_assert!(least % 10 == 0 && least >= 10 && (least..least + 10).contains(&seats.free())),
            Availability::Few => prop_assert!((1..10).contains(&seats.free())),
            Availability::Full => prop_assert_eq!(seats.free(), 0),
        }
    }
}

#[test]
fn a_seat_that_somebody_has_is_not_taken_away() {
    let seats = Seats { all: 80, taken: 41 };
    assert!(seats.may_become(41) && !seats.may_become(40));
    assert_eq!(seats.availability(), Availability::Many(30));
    assert_eq!(seats.moving_up(&["a", "b"]), ["a", "b"]);
    assert_eq!(place_in_line(&["a", "b"], &"c"), None);
}
