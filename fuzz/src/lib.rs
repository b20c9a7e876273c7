//! What the fuzz targets share. Each target is a file in `src/bin` and fails by a panic: of what it calls, or of an assertion
//! about what came back.

pub mod bundle;
pub mod form;
pub mod html;
pub mod pack;
pub mod site;
