//! Papers as municipalities write them. People in them are roles.

mod certificate;
mod minutes;
mod notice;
mod paper;
mod sheet;

use documents::{Document, Letterhead};

pub use notice::notice;
pub use paper::paper;

/// All of them, each with the name of its snapshots.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("notice", notice()),
        ("paper", paper()),
        ("minutes", minutes::minutes()),
        ("sheet", sheet::sheet()),
        ("certificate", certificate::certificate()),
    ]
}

fn hallingtinget() -> Letterhead {
    Letterhead {
        body: "Hallingtinget".into(),
        second: None,
        belongs_to: Some("Regionrådet for Hallingdal".into()),
        address: vec!["Alfarvegen 148".into(), "3540 Nesbyen".into()],
    }
}
