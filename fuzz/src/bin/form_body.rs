//! The body of a form without attachments, as it comes from the network.

#![no_main]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::routing::{get, post};
use fuzz::form;
use fuzz::site::{COOKIE, Site};
use std::cell::LazyCell;
use web::{Context, FormData, State};

thread_local! {
    static SITE: LazyCell<(Site, String)> = const { LazyCell::new(|| {
        let site = Site::new(routes);
        let token = site.token();
        (site, token)
    }) };
}

libfuzzer_sys::fuzz_target!(|body: &[u8]| SITE.with(|site| {
    let (site, token) = &**site;
    let body = [b"csrf=", token.as_bytes(), b"&", body].concat();
    let expected = form::fields(&body);
    let request = Request::post("/form")
        .header(header::COOKIE, COOKIE)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .expect("a request");
    let answer = site.answer(request);
    match expected {
        Some(fields) => {
            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(String::from_utf8_lossy(&answer.body), format!("{:?}", FormData::from(fields)));
        }
        None => assert_eq!(answer.status, StatusCode::BAD_REQUEST),
    }
}));

fn routes() -> Router<State> {
    let token = get(async |context: Context| context.csrf);
    Router::new().route("/token", token).route("/form", post(async |data: FormData| format!("{data:?}")))
}
