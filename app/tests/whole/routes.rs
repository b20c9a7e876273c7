//! Every route against every role. A route that is not in the table fails the test.

use crate::meetings::Meetings;
use crate::support::{CASE, TestSite};
use std::collections::BTreeSet;
use testkit::{TestDatabase, Visitor, on_both_databases};
use web::Method::{self, Get, Post};

on_both_databases!(every_route_answers_every_role_as_it_should);

/// Who asks: nobody in particular, a member, the area's coordinator, the coordinator of another area, the case officer of a
/// party that was asked, the case officer of one that was not, and the administrator.
const ROLES: [&str; 7] = ["visitor", "medlem", "koordinator", "other-coordinator", "hol", "lier", "administrator"];

/// What each of the roles gets, in the order of [`ROLES`]. A post is sent without a form token, so whoever gets as far as the
/// token gets 403 whatever the role; posts are therefore also tried with a token, in the second half of the table.
struct Expected {
    method: Method,
    route: &'static str,
    path: &'static str,
    statuses: [u16; 7],
}

const fn all(method: Method, route: &'static str, path: &'static str, status: u16) -> Expected {
    Expected { method, route, path, statuses: [status; 7] }
}

const fn by(method: Method, route: &'static str, path: &'static str, statuses: [u16; 7]) -> Expected {
    Expected { method, route, path, statuses }
}

/// 200 for the matter's coordinator; visitors are sent to sign in, others are refused.
const COORDINATOR: [u16; 7] = [303, 403, 200, 403, 403, 403, 403];
/// The same for a form sent empty, which the coordinator gets back.
const COORDINATOR_FORM: [u16; 7] = [303, 403, 422, 403, 403, 403, 403];
/// The coordinator, for something that is not there.
const COORDINATOR_NONE: [u16; 7] = [303, 403, 404, 403, 403, 403, 403];
/// The coordinator, and the case officer of a party with a seat.
const PARTY: [u16; 7] = [303, 403, 200, 403, 200, 403, 403];
/// The same for a form sent empty.
const PARTY_FORM: [u16; 7] = [303, 403, 422, 403, 422, 403, 403];
/// Everybody who has signed in.
const SIGNED_IN: [u16; 7] = [303, 200, 200, 200, 200, 200, 200];
/// The same for a form sent empty.
const SIGNED_IN_FORM: [u16; 7] = [303, 422, 422, 422, 422, 422, 422];
/// The case officer of the council that was asked.
const OFFICER: [u16; 7] = [303, 403, 403, 403, 200, 403, 403];
/// The same for a form sent empty.
const OFFICER_FORM: [u16; 7] = [303, 403, 403, 403, 422, 403, 403];
/// What the case officer cannot do as things stand.
const OFFICER_CONFLICT: [u16; 7] = [303, 403, 403, 403, 409, 403, 403];
/// The same for what the coordinator cannot do as things stand.
const COORDINATOR_CONFLICT: [u16; 7] = [303, 403, 409, 403, 403, 403, 403];
/// Members and the coordinator.
const MEMBER: [u16; 7] = [303, 200, 200, 403, 403, 403, 403];
/// The same for a form sent empty.
const MEMBER_FORM: [u16; 7] = [303, 422, 422, 403, 403, 403, 403];
/// What the coordinator cannot do as things stand, of something that only its own see.
const INTERNAL_CONFLICT: [u16; 7] = [404, 403, 409, 404, 404, 404, 404];
/// A matter that is not published: its own see it, to others it does not exist.
const INTERNAL: [u16; 7] = [404, 200, 200, 404, 404, 404, 404];

/// Whoever may give some role.
const GIVERS: [u16; 7] = [303, 403, 200, 200, 200, 200, 200];

/// Only the administrator.
const ADMINISTRATOR: [u16; 7] = [303, 403, 403, 403, 403, 403, 200];

const fn administrator(method: Method, route: &'static str, path: &'static str, status: u16) -> Expected {
    let mut statuses = ADMINISTRATOR;
    statuses[6] = status;
    Expected { method, route, path, statuses }
}

const TABLE: &[Expected] = &[
    all(Get, "/", "/", 200),
    all(Get, "/areas", "/areas", 200),
    all(Get, "/areas/{area}", "/areas/hallingdal", 200),
    all(Get, "/areas/{area}", "/areas/none", 404),
    all(Get, "/areas/{area}/parties", "/areas/hallingdal/parties", 200),
    all(Get, "/areas/{area}/bodies", "/areas/hallingdal/bodies", 200),
    all(Get, "/areas/{area}/matters", "/areas/hallingdal/matters", 200),
    all(Get, "/areas/{area}/matters.xlsx", "/areas/hallingdal/matters.xlsx", 200),
    all(Get, "/areas/{area}/matters.csv", "/areas/hallingdal/matters.csv", 200),
    all(Get, "/areas/{area}/reviews", "/areas/hallingdal/reviews", 200),
    all(Get, "/areas/{area}/decisions", "/areas/hallingdal/decisions", 200),
    all(Get, "/areas/{area}/decisions.atom", "/areas/hallingdal/decisions.atom", 200),
    all(Get, "/areas/{area}/history", "/areas/hallingdal/history", 200),
    all(Get, "/parties/{party}", "/parties/hol", 200),
    all(Get, "/parties/{party}/history", "/parties/hol/history", 200),
    all(Get, "/bodies/{body}/history", "/bodies/hallingtinget/history", 200),
    all(Get, "/bodies/{body}", "/bodies/hallingtinget", 200),
    all(Get, "/areas/{area}/structure", "/areas/hallingdal/structure", 200),
    all(Get, "/areas/{area}/structure", "/areas/none/structure", 404),
    by(Get, "/areas/{area}/bodies/new", "/areas/hallingdal/bodies/new", COORDINATOR),
    by(Post, "/areas/{area}/bodies/new", "/areas/hallingdal/bodies/new", COORDINATOR_FORM),
    by(Get, "/bodies/{body}/edit", "/bodies/helse-og-omsorgslederforum/edit", COORDINATOR),
    by(Post, "/bodies/{body}/edit", "/bodies/helse-og-omsorgslederforum/edit", COORDINATOR_FORM),
    by(Get, "/bodies/{body}/end", "/bodies/helse-og-omsorgslederforum/end", COORDINATOR),
    by(Post, "/bodies/{body}/end", "/bodies/helse-og-omsorgslederforum/end", COORDINATOR_FORM),
    by(Get, "/bodies/{body}/mandates/new", "/bodies/helse-og-omsorgslederforum/mandates/new", COORDINATOR),
    by(Post, "/bodies/{body}/mandates/new", "/bodies/helse-og-omsorgslederforum/mandates/new", COORDINATOR_FORM),
    all(Get, "/bodies/{body}/mandates/{number}", "/bodies/helse-og-omsorgslederforum/mandates/1", 200),
    all(Get, "/bodies/{body}/mandates/{number}", "/bodies/helse-og-omsorgslederforum/mandates/99", 404),
    all(Get, "/bodies/{body}/members", "/bodies/helse-og-omsorgslederforum/members", 200),
    by(Get, "/bodies/{body}/members/new", "/bodies/helse-og-omsorgslederforum/members/new", PARTY),
    by(Post, "/bodies/{body}/members/new", "/bodies/helse-og-omsorgslederforum/members/new", PARTY_FORM),
    by(Get, "/bodies/{body}/members/new", "/bodies/hallingtinget/members/new", COORDINATOR),
    by(Get, "/memberships/{membership}/edit", "{membership}", PARTY),
    by(Post, "/memberships/{membership}/edit", "{membership}", PARTY_FORM),
    all(Get, "/memberships/{membership}/edit", "/memberships/none/edit", 404),
    by(Get, "/bodies/{body}/composition", "/bodies/helse-og-omsorgslederforum/composition", COORDINATOR),
    by(Post, "/bodies/{body}/seats", "/bodies/helse-og-omsorgslederforum/seats", COORDINATOR_FORM),
    by(
        Post,
        "/bodies/{body}/seats/{seat}/remove",
        "/bodies/helse-og-omsorgslederforum/seats/none/remove",
        COORDINATOR_NONE,
    ),
    by(Post, "/bodies/{body}/rules", "/bodies/helse-og-omsorgslederforum/rules", COORDINATOR_FORM),
    by(
        Post,
        "/bodies/{body}/rules/{rule}/remove",
        "/bodies/helse-og-omsorgslederforum/rules/none/remove",
        COORDINATOR_NONE,
    ),
    by(Post, "/bodies/{body}/chairs", "/bodies/helse-og-omsorgslederforum/chairs", COORDINATOR_FORM),
    by(
        Post,
        "/bodies/{body}/chairs/{term}/remove",
        "/bodies/helse-og-omsorgslederforum/chairs/none/remove",
        COORDINATOR_NONE,
    ),
    all(Get, "/bodies/{body}/matters", "/bodies/hallingtinget/matters", 200),
    by(Get, "/bodies/{body}/matters/new", "/bodies/helse-og-omsorgslederforum/matters/new", COORDINATOR),
    by(Post, "/bodies/{body}/matters/new", "/bodies/helse-og-omsorgslederforum/matters/new", COORDINATOR_FORM),
    all(Get, "/matters/{matter}", CASE, 200),
    by(Get, "/matters/{matter}", "/matters/lederforum-2026-2", INTERNAL),
    by(Get, "/matters/{matter}/history", "/matters/lederforum-2026-2/history", INTERNAL),
    by(Get, "/matters/{matter}/access", "/matters/lederforum-2026-2/access", [404, 403, 200, 404, 404, 404, 404]),
    by(Get, "/matters/{matter}/access", "/matters/lederforum-2018-4/access", COORDINATOR),
    by(Get, "/matters/{matter}/edit", "/matters/lederforum-2026-2/edit", [404, 403, 200, 404, 404, 404, 404]),
    by(Get, "/matters/{matter}/edit", "/matters/lederforum-2018-4/edit", COORDINATOR),
    by(Post, "/matters/{matter}/edit", "/matters/lederforum-2018-4/edit", COORDINATOR_FORM),
    by(Post, "/matters/{matter}/publish", "/matters/lederforum-2018-4/publish", [303, 403, 409, 403, 403, 403, 403]),
    by(Get, "/matters/{matter}/close", "/matters/lederforum-2018-4/close", COORDINATOR),
    by(Post, "/matters/{matter}/close", "/matters/lederforum-2018-4/close", COORDINATOR_FORM),
    by(Get, "/matters/{matter}/review", "/matters/lederforum-2018-4/review", COORDINATOR),
    by(Post, "/matters/{matter}/review", "/matters/lederforum-2018-4/review", [303, 403, 303, 403, 403, 403, 403]),
    all(Get, "/matters/{matter}/related", "/matters/lederforum-2018-4/related", 200),
    by(Get, "/matters/{matter}/related", "/matters/lederforum-2026-2/related", INTERNAL),
    by(Post, "/matters/{matter}/related", "/matters/lederforum-2018-4/related", COORDINATOR_FORM),
    by(
        Post,
        "/matters/{matter}/related/{other}/remove",
        "/matters/lederforum-2018-4/related/none/remove",
        COORDINATOR_NONE,
    ),
    by(Get, "/matters/{matter}/send", "/matters/lederforum-2018-4/send", COORDINATOR),
    by(Post, "/matters/{matter}/send", "/matters/lederforum-2018-4/send", COORDINATOR_FORM),
    by(Get, "/matters/{matter}/texts/new", "/matters/lederforum-2018-4/texts/new", COORDINATOR),
    by(Post, "/matters/{matter}/texts/new", "/matters/lederforum-2018-4/texts/new", COORDINATOR_FORM),
    all(Get, "/matters/{matter}/answers", "/matters/lederforum-2018-4/answers", 200),
    by(Get, "/matters/{matter}/answers", "/matters/lederforum-2026-2/answers", [404; 7]),
    all(Get, "/matters/{matter}/answers.csv", "/matters/lederforum-2018-4/answers.csv", 200),
    all(Get, "/matters/{matter}/answers.xlsx", "/matters/lederforum-2018-4/answers.xlsx", 200),
    all(Get, "/matters/{matter}/texts/{number}", "/matters/lederforum-2018-4/texts/1", 200),
    all(Get, "/matters/{matter}/texts/{number}", "/matters/lederforum-2018-4/texts/99", 404),
    by(Get, "/matters/{matter}/circulate", "/matters/lederforum-2018-4/circulate", [303, 403, 409, 403, 403, 403, 403]),
    by(
        Post,
        "/matters/{matter}/circulate",
        "/matters/lederforum-2018-4/circulate",
        [303, 403, 409, 403, 403, 403, 403],
    ),
    by(Get, "/matters/{matter}/assignments/new", "/matters/lederforum-2018-4/assignments/new", COORDINATOR),
    by(Post, "/matters/{matter}/assignments/new", "/matters/lederforum-2018-4/assignments/new", COORDINATOR_FORM),
    by(Get, "/matters/{matter}/documents/new", "/matters/lederforum-2018-4/documents/new", COORDINATOR),
    by(Post, "/matters/{matter}/documents/new", "/matters/lederforum-2018-4/documents/new", [400; 7]),
    all(Get, "/documents/{document}", "{document}", 200),
    all(Get, "/documents/{document}", "/documents/none", 404),
    all(Get, "/matters/{matter}/archive", "/matters/lederforum-2018-4/archive", 200),
    by(Get, "/matters/{matter}/archive", "/matters/lederforum-2026-2/archive", INTERNAL),
    all(Get, "/matters/{matter}/archive/matter.zip", "/matters/lederforum-2018-4/archive/matter.zip", 200),
    by(Get, "/matters/{matter}/archive/matter.zip", "/matters/lederforum-2026-2/archive/matter.zip", INTERNAL),
    all(Get, "/matters/{matter}/archive/einnsyn.json", "/matters/lederforum-2018-4/archive/einnsyn.json", 200),
    all(Get, "/matters/{matter}/archive/einnsyn.json", "/matters/lederforum-2026-2/archive/einnsyn.json", 404),
    by(Post, "/consultations/{consultation}/accept", "{consultation}/accept", [303, 403, 403, 403, 409, 403, 403]),
    by(Get, "/consultations/{consultation}/schedule", "{consultation}/schedule", OFFICER),
    by(Post, "/consultations/{consultation}/schedule", "{consultation}/schedule", OFFICER_FORM),
    by(Get, "/consultations/{consultation}/answer", "{consultation}/answer", OFFICER),
    by(Post, "/consultations/{consultation}/answer", "{consultation}/answer", OFFICER_FORM),
    by(Get, "/consultations/{consultation}/referral.json", "{consultation}/referral.json", PARTY),
    by(Get, "/consultations/{consultation}/resolution", "{consultation}/resolution", OFFICER),
    by(Post, "/consultations/{consultation}/resolution", "{consultation}/resolution", [400; 7]),
    all(Get, "/consultations/{consultation}/answers", "{consultation}/answers", 200),
    all(Get, "/consultations/{consultation}/answers", "/consultations/none/answers", 404),
    by(Get, "/consultations/{consultation}/decline", "{consultation}/decline", OFFICER_CONFLICT),
    by(Post, "/consultations/{consultation}/decline", "{consultation}/decline", OFFICER_CONFLICT),
    by(Get, "/consultations/{consultation}/withdraw", "{consultation}/withdraw", OFFICER_CONFLICT),
    by(Post, "/consultations/{consultation}/withdraw", "{consultation}/withdraw", OFFICER_CONFLICT),
    all(Get, "/areas/{area}/meetings", "/areas/hallingdal/meetings", 200),
    all(Get, "/areas/{area}/meetings.ics", "/areas/hallingdal/meetings.ics", 200),
    all(Get, "/areas/{area}/meetings.atom", "/areas/hallingdal/meetings.atom", 200),
    all(Get, "/bodies/{body}/meetings.atom", "/bodies/helse-og-omsorgslederforum/meetings.atom", 200),
    all(Get, "/bodies/{body}/meetings", "/bodies/helse-og-omsorgslederforum/meetings", 200),
    all(Get, "/bodies/{body}/meetings.ics", "/bodies/helse-og-omsorgslederforum/meetings.ics", 200),
    by(Get, "/bodies/{body}/meetings/new", "/bodies/helse-og-omsorgslederforum/meetings/new", COORDINATOR),
    by(Post, "/bodies/{body}/meetings/new", "/bodies/helse-og-omsorgslederforum/meetings/new", COORDINATOR_FORM),
    all(Get, "/meetings/{meeting}", "{meeting}", 200),
    by(Get, "/meetings/{meeting}", "{draft}", INTERNAL),
    by(Get, "/meetings/{meeting}/history", "{draft}/history", INTERNAL),
    all(Get, "/meetings/{meeting}/meeting.ics", "{meeting}/meeting.ics", 200),
    by(Get, "/meetings/{meeting}/meeting.ics", "{draft}/meeting.ics", INTERNAL),
    all(Get, "/meetings/{meeting}/notice.pdf", "{meeting}/notice.pdf", 200),
    by(Get, "/meetings/{meeting}/notice.pdf", "{draft}/notice.pdf", INTERNAL),
    all(Get, "/meetings/{meeting}/minutes.pdf", "{meeting}/minutes.pdf", 404),
    all(Get, "/meetings/{meeting}/archive", "{meeting}/archive", 200),
    by(Get, "/meetings/{meeting}/archive", "{draft}/archive", INTERNAL),
    all(Get, "/meetings/{meeting}/archive/public.zip", "{meeting}/archive/public.zip", 200),
    all(Get, "/meetings/{meeting}/archive/public.zip", "{draft}/archive/public.zip", 404),
    by(Get, "/meetings/{meeting}/archive/whole.zip", "{meeting}/archive/whole.zip", MEMBER),
    by(Get, "/meetings/{meeting}/archive/whole.zip", "{draft}/archive/whole.zip", INTERNAL),
    all(Get, "/meetings/{meeting}/archive/einnsyn.json", "{meeting}/archive/einnsyn.json", 200),
    all(Get, "/meetings/{meeting}/archive/einnsyn.json", "{draft}/archive/einnsyn.json", 404),
    all(Get, "/meetings/{meeting}/signup", "{called}/signup", 200),
    all(Get, "/meetings/{meeting}/signup", "{minuted}/signup", 404),
    all(Post, "/meetings/{meeting}/signup", "{called}/signup", 422),
    by(Get, "/meetings/{meeting}/signup/edit", "{called}/signup/edit", COORDINATOR),
    by(Get, "/meetings/{meeting}/signup/edit", "{meeting}/signup/edit", COORDINATOR_CONFLICT),
    by(Post, "/meetings/{meeting}/signup/edit", "{called}/signup/edit", COORDINATOR_FORM),
    all(Get, "/signup/{link}", "/signup/none", 404),
    all(Post, "/signup/{link}", "/signup/none", 404),
    all(Post, "/signup/{link}/withdraw", "/signup/none/withdraw", 404),
    by(Get, "/meetings/{meeting}/participants", "{called}/participants", COORDINATOR),
    by(Get, "/meetings/{meeting}/participants", "{minuted}/participants", COORDINATOR_NONE),
    by(Get, "/meetings/{meeting}/participants.csv", "{called}/participants.csv", COORDINATOR),
    by(Get, "/meetings/{meeting}/participants/needs", "{called}/participants/needs", COORDINATOR),
    by(Get, "/meetings/{meeting}/participants/new", "{called}/participants/new", COORDINATOR),
    by(Post, "/meetings/{meeting}/participants/new", "{called}/participants/new", COORDINATOR_FORM),
    by(Post, "/meetings/{meeting}/participants/came", "{called}/participants/came", COORDINATOR_CONFLICT),
    by(
        Post,
        "/meetings/{meeting}/participants/came",
        "{meeting}/participants/came",
        [303, 403, 303, 403, 403, 403, 403],
    ),
    by(
        Post,
        "/meetings/{meeting}/participants/{participant}/remove",
        "{called}/participants/none/remove",
        COORDINATOR_NONE,
    ),
    by(Get, "/meetings/{meeting}/edit", "{meeting}/edit", COORDINATOR),
    by(Post, "/meetings/{meeting}/edit", "{meeting}/edit", COORDINATOR_FORM),
    by(Post, "/meetings/{meeting}/call", "{meeting}/call", COORDINATOR_CONFLICT),
    by(Post, "/meetings/{meeting}/publish", "{draft}/publish", INTERNAL_CONFLICT),
    by(Post, "/meetings/{meeting}/begin", "{draft}/begin", INTERNAL_CONFLICT),
    by(Post, "/meetings/{meeting}/cancel", "{meeting}/cancel", COORDINATOR_CONFLICT),
    by(Post, "/meetings/{meeting}/present", "{draft}/present", INTERNAL_CONFLICT),
    by(Get, "/meetings/{meeting}/items/new", "{meeting}/items/new", MEMBER),
    by(Post, "/meetings/{meeting}/items/new", "{meeting}/items/new", MEMBER_FORM),
    by(Get, "/meetings/{meeting}/attendance", "{meeting}/attendance", COORDINATOR),
    by(Post, "/meetings/{meeting}/attendance", "{meeting}/attendance", [303, 403, 303, 403, 403, 403, 403]),
    by(Get, "/meetings/{meeting}/minutes", "{meeting}/minutes", COORDINATOR),
    by(Post, "/meetings/{meeting}/minutes", "{meeting}/minutes", [303, 403, 303, 403, 403, 403, 403]),
    by(Get, "/meetings/{meeting}/correct", "{minuted}/correct", COORDINATOR),
    by(Get, "/meetings/{meeting}/correct", "{meeting}/correct", COORDINATOR_CONFLICT),
    by(Post, "/meetings/{meeting}/correct", "{minuted}/correct", COORDINATOR_FORM),
    all(Get, "/meetings/{meeting}/editions/{number}", "{minuted}/editions/1", 200),
    all(Get, "/meetings/{meeting}/editions/{number}", "{minuted}/editions/99", 404),
    all(Get, "/meetings/{meeting}/editions/{number}/minutes.pdf", "{minuted}/editions/1/minutes.pdf", 200),
    all(Get, "/agenda-items/{item}", "{item}", 200),
    all(Get, "/agenda-items/{item}", "/agenda-items/none", 404),
    all(Get, "/agenda-items/{item}/case.pdf", "{item}/case.pdf", 200),
    by(Get, "/agenda-items/{item}/edit", "{item}/edit", COORDINATOR),
    by(Post, "/agenda-items/{item}/edit", "{item}/edit", COORDINATOR_FORM),
    by(Post, "/agenda-items/{item}/move", "{item}/move", [400; 7]),
    by(Post, "/agenda-items/{item}/answer", "{item}/answer", [400; 7]),
    by(Post, "/agenda-items/{item}/result", "{item}/result", [303, 403, 303, 403, 403, 403, 403]),
    by(Get, "/agenda-items/{item}/papers/new", "{item}/papers/new", COORDINATOR),
    by(Post, "/agenda-items/{item}/papers/new", "{item}/papers/new", [400; 7]),
    by(Get, "/agenda-items/{item}/votes/new", "{item}/votes/new", COORDINATOR),
    by(Post, "/agenda-items/{item}/votes/new", "{item}/votes/new", COORDINATOR_FORM),
    all(Get, "/papers/{paper}", "{paper}", 200),
    all(Get, "/papers/{paper}", "/papers/none", 404),
    all(Get, "/areas/{area}/assignments", "/areas/hallingdal/assignments", 200),
    all(Get, "/bodies/{body}/assignments", "/bodies/helse-og-omsorgslederforum/assignments", 200),
    by(Get, "/bodies/{body}/assignments/new", "/bodies/helse-og-omsorgslederforum/assignments/new", COORDINATOR),
    by(Post, "/bodies/{body}/assignments/new", "/bodies/helse-og-omsorgslederforum/assignments/new", COORDINATOR_FORM),
    // It waits for a joint resolution.
    all(Get, "/assignments/{assignment}", "{assignment}", 200),
    all(Get, "/assignments/{assignment}", "/assignments/none", 404),
    all(Get, "/assignments/{assignment}/history", "{assignment}/history", 200),
    by(Get, "/assignments/{assignment}/report", "{assignment}/report", COORDINATOR_CONFLICT),
    by(Post, "/assignments/{assignment}/report", "{assignment}/report", [400; 7]),
    by(Post, "/assignments/{assignment}/answer", "{assignment}/answer", COORDINATOR_CONFLICT),
    all(Get, "/assignment-reports/{report}", "/assignment-reports/none", 404),
    by(Get, "/work", "/work", SIGNED_IN),
    by(Get, "/account", "/account", SIGNED_IN),
    by(Get, "/account/password", "/account/password", SIGNED_IN),
    by(Post, "/account/password", "/account/password", [303, 422, 422, 422, 422, 422, 422]),
    by(Post, "/account/sessions/{session}/end", "/account/sessions/none/end", [303, 404, 404, 404, 404, 404, 404]),
    by(Get, "/account/security", "/account/security", SIGNED_IN),
    by(Get, "/account/totp", "/account/totp", SIGNED_IN),
    by(Post, "/account/totp", "/account/totp", [303, 422, 422, 422, 422, 422, 422]),
    // The site under test has no host name, which passkeys belong to.
    by(Post, "/account/passkeys/begin", "/account/passkeys/begin", [303, 409, 409, 409, 409, 409, 409]),
    by(Post, "/account/passkeys", "/account/passkeys", [303, 409, 409, 409, 409, 409, 409]),
    by(Post, "/account/recovery-codes", "/account/recovery-codes", SIGNED_IN),
    by(
        Post,
        "/account/authenticators/{authenticator}/remove",
        "/account/authenticators/none/remove",
        [303, 404, 404, 404, 404, 404, 404],
    ),
    // The site under test has no providers; federation.rs tries one.
    all(Post, "/sign-in/oidc/{provider}", "/sign-in/oidc/none", 404),
    all(Get, "/sign-in/oidc/{provider}/callback", "/sign-in/oidc/none/callback", 404),
    all(Get, "/sign-in/oidc/{provider}/logout", "/sign-in/oidc/none/logout", 404),
    all(Post, "/sign-in/oidc/{provider}/logout", "/sign-in/oidc/none/logout", 404),
    by(
        Post,
        "/account/identities/{provider}/connect",
        "/account/identities/none/connect",
        [303, 404, 404, 404, 404, 404, 404],
    ),
    by(
        Post,
        "/account/identities/{identity}/remove",
        "/account/identities/none/remove",
        [303, 404, 404, 404, 404, 404, 404],
    ),
    all(Post, "/invitations/{token}/oidc/{provider}", "/invitations/none/oidc/none", 404),
    by(Get, "/account/data", "/account/data", SIGNED_IN),
    by(Get, "/account/data.json", "/account/data.json", SIGNED_IN),
    by(Post, "/account/data/email", "/account/data/email", SIGNED_IN_FORM),
    by(Post, "/account/data/language", "/account/data/language", SIGNED_IN_FORM),
    all(Get, "/account/email/{token}", "/account/email/none", 404),
    all(Post, "/account/email/{token}", "/account/email/none", 404),
    all(Get, "/recover", "/recover", 200),
    all(Post, "/recover", "/recover", 422),
    all(Get, "/invitations/{token}", "/invitations/none", 404),
    all(Post, "/invitations/{token}", "/invitations/none", 404),
    by(Get, "/access", "/access", GIVERS),
    by(Post, "/access/grants", "/access/grants", [303, 403, 422, 422, 422, 422, 422]),
    by(Post, "/access/grants/{grant}/end", "/access/grants/none/end", [303, 403, 404, 404, 404, 404, 404]),
    by(Post, "/access/grants/{grant}/confirm", "/access/grants/none/confirm", [303, 403, 404, 404, 404, 404, 404]),
    by(Get, "/accounts", "/accounts", ADMINISTRATOR),
    by(Get, "/accounts/new", "/accounts/new", ADMINISTRATOR),
    administrator(Post, "/accounts/new", "/accounts/new", 422),
    by(Get, "/accounts/{account}", "/accounts/lier", ADMINISTRATOR),
    administrator(Get, "/accounts/{account}", "/accounts/none", 404),
    administrator(Post, "/accounts/{account}/grants", "/accounts/lier/grants", 422),
    administrator(Post, "/accounts/{account}/grants/{grant}/end", "/accounts/lier/grants/none/end", 404),
    administrator(Get, "/accounts/{account}/tokens", "/accounts/lier/tokens", 200),
    administrator(Post, "/accounts/{account}/tokens", "/accounts/lier/tokens", 422),
    administrator(Post, "/accounts/{account}/tokens/{token}/end", "/accounts/lier/tokens/none/end", 404),
    administrator(Post, "/accounts/{account}/close", "/accounts/lier/close", 303),
    administrator(Post, "/accounts/{account}/link", "/accounts/lier/link", 409),
    by(Get, "/accounts/{account}/correct", "/accounts/lier/correct", ADMINISTRATOR),
    administrator(Post, "/accounts/{account}/correct", "/accounts/lier/correct", 422),
    by(Get, "/accounts/{account}/data.json", "/accounts/lier/data.json", ADMINISTRATOR),
    by(Get, "/accounts/{account}/viewings", "/accounts/lier/viewings", ADMINISTRATOR),
    by(Get, "/accounts/{account}/erase", "/accounts/lier/erase", ADMINISTRATOR),
    // The last role is the administrator's, so that the account is there for all before.
    administrator(Post, "/accounts/{account}/erase", "/accounts/lier/erase", 303),
    administrator(Get, "/accounts/{account}", "/accounts/lier", 404),
    all(Get, "/sign-in/code", "/sign-in/code", 303),
    all(Post, "/sign-in/code", "/sign-in/code", 303),
    all(Post, "/sign-in/passkey/begin", "/sign-in/passkey/begin", 409),
    all(Post, "/sign-in/passkey", "/sign-in/passkey", 409),
    by(Get, "/sign-in", "/sign-in", [200, 303, 303, 303, 303, 303, 303]),
    all(Post, "/sign-in", "/sign-in", 422),
    // A session counts for nothing here; api.rs tries tokens.
    all(Get, "/api/areas", "/api/areas", 200),
    all(Get, "/api/areas/{area}", "/api/areas/hallingdal", 200),
    all(Get, "/api/areas/{area}", "/api/areas/none", 404),
    all(Get, "/api/areas/{area}/bodies", "/api/areas/hallingdal/bodies", 200),
    all(Get, "/api/areas/{area}/matters", "/api/areas/hallingdal/matters", 200),
    all(Get, "/api/bodies/{body}", "/api/bodies/hallingtinget", 200),
    all(Get, "/api/bodies/{body}", "/api/bodies/none", 404),
    all(Get, "/api/matters/{matter}", "/api/matters/lederforum-2018-4", 200),
    all(Get, "/api/matters/{matter}", "/api/matters/lederforum-2026-2", 404),
    all(Get, "/api/areas/{area}/meetings", "/api/areas/hallingdal/meetings", 200),
    all(Get, "/api/bodies/{body}/meetings", "/api/bodies/hallingtinget/meetings", 200),
    all(Get, "/api/meetings/{meeting}", "/api{meeting}", 200),
    all(Get, "/api/meetings/{meeting}", "/api{draft}", 404),
    all(Get, "/api/openapi.json", "/api/openapi.json", 200),
    // Nobody is known here; oparl.rs tries everything that is there.
    all(Get, "/oparl/v1.1/system", "/oparl/v1.1/system", 200),
    all(Get, "/oparl/v1.1/bodies", "/oparl/v1.1/bodies", 200),
    all(Get, "/oparl/v1.1/bodies/{id}", "/oparl/v1.1/bodies/none", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/organizations", "/oparl/v1.1/bodies/none/organizations", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/people", "/oparl/v1.1/bodies/none/people", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/memberships", "/oparl/v1.1/bodies/none/memberships", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/meetings", "/oparl/v1.1/bodies/none/meetings", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/agenda-items", "/oparl/v1.1/bodies/none/agenda-items", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/papers", "/oparl/v1.1/bodies/none/papers", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/consultations", "/oparl/v1.1/bodies/none/consultations", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/files", "/oparl/v1.1/bodies/none/files", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/locations", "/oparl/v1.1/bodies/none/locations", 404),
    all(Get, "/oparl/v1.1/bodies/{id}/legislative-terms", "/oparl/v1.1/bodies/none/legislative-terms", 404),
    all(Get, "/oparl/v1.1/organizations/{id}", "/oparl/v1.1/organizations/none", 404),
    all(Get, "/oparl/v1.1/organizations/{id}/meetings", "/oparl/v1.1/organizations/none/meetings", 404),
    all(Get, "/oparl/v1.1/organizations/{id}/consultations", "/oparl/v1.1/organizations/none/consultations", 404),
    all(Get, "/oparl/v1.1/people/{id}", "/oparl/v1.1/people/none", 404),
    all(Get, "/oparl/v1.1/memberships/{id}", "/oparl/v1.1/memberships/none", 404),
    all(Get, "/oparl/v1.1/meetings/{id}", "/oparl/v1.1/meetings/none", 404),
    all(Get, "/oparl/v1.1/agenda-items/{id}", "/oparl/v1.1/agenda-items/none", 404),
    all(Get, "/oparl/v1.1/papers/{id}", "/oparl/v1.1/papers/none", 404),
    all(Get, "/oparl/v1.1/consultations/{id}", "/oparl/v1.1/consultations/none", 404),
    all(Get, "/oparl/v1.1/files/{id}", "/oparl/v1.1/files/none", 404),
    all(Get, "/oparl/v1.1/files/{id}/content", "/oparl/v1.1/files/none/content", 404),
    all(Get, "/oparl/v1.1/files/{id}/download", "/oparl/v1.1/files/none/download", 404),
    all(Get, "/oparl/v1.1/locations/{id}", "/oparl/v1.1/locations/none", 404),
    all(Get, "/accessibility", "/accessibility", 200),
    all(Get, "/healthz", "/healthz", 200),
    all(Get, "/readyz", "/readyz", 200),
    all(Get, "/metrics", "/metrics", 200),
    all(Get, "/assets/{name}", "/assets/none.css", 404),
    // Last, because it ends the sessions that the others need.
    all(Post, "/sign-out", "/sign-out", 303),
];

async fn every_route_answers_every_role_as_it_should(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let covered: BTreeSet<_> = TABLE.iter().map(|row| (row.route, row.method)).collect();
    let routes: BTreeSet<_> =
        samhelse::router::routes().list().iter().map(|route| (route.path, route.method)).collect();
    assert_eq!(routes.difference(&covered).collect::<Vec<_>>(), Vec::<&(&str, Method)>::new(), "routes nobody covered");
    assert_eq!(covered.difference(&routes).collect::<Vec<_>>(), Vec::<&(&str, Method)>::new(), "rows without a route");

    let hol = site.sign_in("hol").await;
    let consultation = format!("/consultations/{}", crate::support::consultation(&hol, CASE).await);
    let members = hol.get("/bodies/helse-og-omsorgslederforum/members").await;
    let membership = members.attributes("a[href^='/memberships/']", "href").remove(0);
    let document = site.visitor().get(CASE).await.attributes("a[href^='/documents/']", "href").remove(0);
    let assignment = site.visitor().get(CASE).await.attributes("a[href^='/assignments/']", "href").remove(0);
    let meetings = Meetings::make(&site).await;
    add_account(&site, "lier", access::Role::CaseOfficer, None, Some("lier")).await;
    add_account(&site, "other-coordinator", access::Role::Coordinator, Some("lier"), None).await;
    let mut wrong = Vec::new();
    for (place, role) in ROLES.iter().enumerate() {
        let person = if *role == "visitor" { site.visitor() } else { site.sign_in(role).await };
        // A visitor's browser gets its token from the form it can open.
        let token_page = if *role == "visitor" { "/sign-in" } else { "/account" };
        for row in TABLE {
            let path = row.path.replace("{consultation}", &consultation).replace("{document}", &document);
            let path = meetings.fill(&path);
            let path = path.replace("{membership}", &membership).replace("{assignment}", &assignment);
            let status = ask(&person, row.method, &path, token_page).await;
            if status != row.statuses[place] {
                wrong.push(format!("{role}: {:?} {path}: expected {}, got {status}", row.method, row.statuses[place]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn ask(person: &Visitor, method: Method, path: &str, token_page: &str) -> u16 {
    match method {
        Get => person.get(path).await.status,
        Post => {
            let without = person.post(path, &[("csrf", "wrong")]).await.status;
            let expected = match path {
                _ if ["/documents/new", "/papers/new", "/resolution"].iter().any(|end| path.ends_with(end)) => 400,
                _ if ["/documents/new", "/papers/new", "/report"].iter().any(|end| path.ends_with(end)) => 400,
                // A provider signs what it sends, and needs no token.
                "/sign-in/oidc/none/logout" => 404,
                _ => 403,
            };
            assert_eq!(without, expected, "{path} takes a form without its token");
            person.submit_from(token_page, path, &[]).await.status
        }
    }
}

async fn add_account(site: &TestSite, name: &str, role: access::Role, area: Option<&str>, party: Option<&str>) {
    use accounts::queries::{NewAccount, NewGrant, id_of, insert_account};
    let hash = accounts::passwords::hash(crate::support::PASSWORD.into()).await.unwrap();
    let mut writing = audit::Writing::begin(&site.database, &access::Reader::system(), "test").await.unwrap();
    let area_id = match area {
        Some(area) => id_of(&writing, "area", area).await.unwrap(),
        None => None,
    };
    let party_id = match party {
        Some(party) => id_of(&writing, "party", party).await.unwrap(),
        None => None,
    };
    let account = NewAccount { name, display_name: name, email: None, locale: "nb", password_hash: Some(&hash) };
    let grant = NewGrant { role, area_id, party_id, body_id: None, valid_from: None, valid_to: None, provider: None };
    insert_account(&writing, &account, &[grant]).await.unwrap();
    writing.record(audit::Record {
        action: "account-added",
        subject_kind: "account",
        subject: name.to_owned(),
        ..Default::default()
    });
    writing.commit().await.unwrap();
}
