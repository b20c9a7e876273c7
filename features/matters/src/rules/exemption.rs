//! Why a matter, or what a meeting deals with, may be kept from the public.

/// The legal bases that can be chosen, as they stand in the database and in translation keys: of offentleglova, what is internal
/// (sections 14 and 15), secret by law (13, with forvaltningsloven section 13 first and second number), a negotiation (23), and an
/// employment (25).
pub const LEGAL_BASES: [&str; 6] = ["offl-13-fvl-13-1", "offl-13-fvl-13-2", "offl-14", "offl-15", "offl-23", "offl-25"];
