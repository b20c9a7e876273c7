//! The body of a form with an attachment, as it comes from the network: a first line with its content type, then the body, in
//! which `$TOKEN` stands for a form token that holds.

#![no_main]

use axum::Router;
use axum::body::Body;
use axum::extract::State as AxumState;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::routing::{get, post};
use fuzz::bundle;
use fuzz::site::{COOKIE, Site};
use std::cell::LazyCell;
use web::{Context, Result, State, Upload};

thread_local! {
    static SITE: LazyCell<(Site, String)> = const { LazyCell::new(|| {
        let site = Site::new(routes);
        let token = site.token();
        (site, token)
    }) };
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| SITE.with(|site| {
    let (site, token) = &**site;
    let (kind, body) = bundle::first_line(input);
    let Ok(kind) = HeaderValue::from_bytes(kind) else { return };
    let body = bundle::replace(body, b"$TOKEN", token.as_bytes());
    let request = Request::post("/upload").header(header::COOKIE, COOKIE).header(header::CONTENT_TYPE, kind);
    let answer = site.answer(request.body(Body::from(body)).expect("a request"));
    if answer.status == StatusCode::OK && !answer.body.is_empty() {
        let sha256 = String::from_utf8(answer.body).expect("a hash is text");
        site.wait_for(site.state.files.read(&sha256)).expect("what was taken is there");
    }
}));

fn routes() -> Router<State> {
    let token = get(async |context: Context| context.csrf);
    Router::new().route("/token", token).route("/upload", post(upload))
}

async fn upload(AxumState(state): AxumState<State>, upload: Upload) -> Result<String> {
    let received = upload.receive(&state, "file").await?;
    let Some(Ok(stored)) = received.file else { return Ok(String::new()) };
    assert_eq!(files::clean_name(&stored.file_name).as_ref(), Ok(&stored.file_name));
    assert!(stored.size > 0);
    Ok(stored.sha256)
}
