//! What came of a matter as a whole.

/// All results, as they stand in the database and in translation keys: adopted as recommended, adopted with other words, taken up
/// again later, sent to another body, not adopted, heard and nothing more.
pub const RESULTS: [&str; 6] = ["adopted", "adopted_with_change", "postponed", "referred", "refused", "noted"];
