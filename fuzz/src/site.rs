//! A site in memory and in a temporary folder, which answers requests without a network.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use config::Settings;
use database::{Clock, Database};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;
use web::State;

/// The cookie that form tokens rest on.
pub const COOKIE: &str = "samhelse_visit=abc";

/// A site and what it runs on.
pub struct Site {
    runtime: Runtime,
    router: Router,
    /// What its requests share.
    pub state: State,
    _folder: TempDir,
}

/// What a request was answered with.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Site {
    /// A site with nothing in it and the routes that `routes` makes.
    pub fn new(routes: fn() -> Router<State>) -> Self {
        let (runtime, folder) = (runtime(), folder());
        let state = runtime.block_on(state(folder.path(), false));
        Self { router: web::finish(routes(), state.clone()), runtime, state, _folder: folder }
    }

    /// The whole site with the example region in it.
    pub fn whole() -> Self {
        let (runtime, folder) = (runtime(), folder());
        let state = runtime.block_on(state(folder.path(), true));
        Self { router: samhelse::router::router(state.clone()), runtime, state, _folder: folder }
    }

    /// Answers a request, and panics when the answer tells of a failure of ours or lacks what every answer must have.
    pub fn answer(&self, request: Request<Body>) -> Answer {
        let router = self.router.clone();
        let answer = self.runtime.block_on(async {
            let (parts, body) = router.oneshot(request).await.unwrap_or_else(|never| match never {}).into_parts();
            let body = to_bytes(body, usize::MAX).await.expect("the body ends");
            Answer { status: parts.status, headers: parts.headers, body: body.to_vec() }
        });
        let text = String::from_utf8_lossy(&answer.body);
        // 503 is how `/health/ready` says that something is not there; nothing is missing here either.
        assert!(!answer.status.is_server_error(), "{}: {text}", answer.status);
        for name in [header::X_CONTENT_TYPE_OPTIONS, header::CONTENT_SECURITY_POLICY, header::CACHE_CONTROL] {
            assert!(answer.headers.contains_key(&name), "no {name}");
        }
        answer
    }

    /// The form token for a browser with [`COOKIE`], from a page of the whole site.
    pub fn token(&self) -> String {
        let page = Request::get("/token").header(header::COOKIE, COOKIE).body(Body::empty()).expect("a request");
        String::from_utf8(self.answer(page).body).expect("a token is text")
    }

    /// Waits for what is to come.
    pub fn wait_for<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}

/// A temporary folder, in memory where the system has such.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let builder = tempfile::Builder::new();
    let made = if memory.is_dir() { builder.tempdir_in(memory) } else { builder.tempdir() };
    made.expect("a temporary folder")
}

/// A folder of the checkout.
pub fn checkout(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// What drives what is asynchronous, on the one thread of the target.
pub fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

async fn state(folder: &Path, filled: bool) -> State {
    let settings = Settings {
        data: folder.to_owned(),
        secret_key: Some("a secret key for fuzzing, long enough to be one".to_owned()),
        ..Settings::default()
    };
    let url = format!("sqlite:{}", folder.join("samhelse.db").display());
    let database = Database::open(&url, Clock::system()).await.expect("a database");
    database.migrate().await.expect("tables");
    let files = samhelse::site::open_files(&settings).expect("a file store");
    if filled {
        let pack = regionpack::read::folder(&checkout("regions/eksempel")).expect("the example is right");
        regionpack::import(&database, &files, &access::Reader::system(), &pack).await.expect("the example is imported");
    }
    samhelse::site::build(&settings, database, files, false).await.expect("a site").state
}
