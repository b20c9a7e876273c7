//! Why something may be kept from the public.

pub use matters::rules::LEGAL_BASES;
