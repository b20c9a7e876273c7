//! Seats and the line that waits for them: who gets one, who moves up when one is free, and what outsiders may know of it.
//!
//! Three things hold whatever happens: no more are seated than there are seats, nobody waits while a seat is free, and whoever came
//! first moves up first.

#[cfg(test)]
mod tests;

/// The seats of something that people sign up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    /// How many there are.
    pub all: i64,
    /// How many somebody has.
    pub taken: i64,
}

/// What everybody may know of the seats. It is told in rough steps: were it exact, whoever signs a name up could see by the number
/// whether it was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// At least so many are free; a whole number of tens.
    Many(i64),
    /// Fewer than ten are free.
    Few,
    /// None is free; whoever comes now waits.
    Full,
}

impl Seats {
    /// How many are free.
    pub fn free(self) -> i64 {
        (self.all - self.taken).max(0)
    }

    /// Whether there may be `all` of them from now on: nobody loses a seat that they have.
    pub fn may_become(self, all: i64) -> bool {
        all >= self.taken
    }

    /// What everybody may know.
    pub fn availability(self) -> Availability {
        match self.free() {
            0 => Availability::Full,
            free if free < 10 => Availability::Few,
            free => Availability::Many(free - free % 10),
        }
    }

    /// Those of a line, the first first, who get the seats that are free.
    pub fn moving_up<T>(self, line: &[T]) -> &[T] {
        let free = usize::try_from(self.free()).unwrap_or(usize::MAX);
        line.get(..free).unwrap_or(line)
    }
}

/// The place of somebody in a line, from 1.
pub fn place_in_line<T: PartialEq>(line: &[T], who: &T) -> Option<usize> {
    line.iter().position(|one| one == who).map(|before| before + 1)
}
