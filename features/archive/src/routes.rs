//! The feature's routes.

use crate::pages;
use web::Routes;

/// Meetings and matters for an archive and for eInnsyn; consultations to a council's own system and back.
pub fn routes() -> Routes {
    Routes::new()
        .get("/meetings/{meeting}/archive", pages::meeting::get)
        .get("/meetings/{meeting}/archive/public.zip", pages::meeting::public)
        .get("/meetings/{meeting}/archive/whole.zip", pages::meeting::whole)
        .get("/meetings/{meeting}/archive/einnsyn.json", pages::meeting::einnsyn)
        .get("/matters/{matter}/archive", pages::matter::get)
        .get("/matters/{matter}/archive/matter.zip", pages::matter::zip)
        .get("/matters/{matter}/archive/einnsyn.json", pages::matter::einnsyn)
        .get("/consultations/{consultation}/referral.json", pages::consultation::referral_file)
        .get("/consultations/{consultation}/resolution", pages::consultation::get)
        .post("/consultations/{consultation}/resolution", pages::consultation::post)
}
