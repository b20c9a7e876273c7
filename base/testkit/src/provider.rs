//! A real provider of OpenID Connect (npm's `oidc-provider`), and somebody who signs in there.

use crate::visitor::client;
use reqwest::{Client, Url};
use scraper::{Html, Selector};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// The way in takes a few redirects and forms; more would be a loop.
const MAX_STEPS: usize = 20;

/// Two providers: `plain` takes a shared secret, `strict` wants pushed requests and a client that signs. They end when this is
/// dropped.
pub struct Provider {
    /// The address of the one.
    pub plain: String,
    /// The address of the other.
    pub strict: String,
    /// The key that the client signs with at `strict`, where it is called `the-client`.
    pub key_file: PathBuf,
    program: Child,
    _stdin: Option<ChildStdin>,
}

impl Provider {
    /// Starts them for the site with this address, with a folder for the key.
    pub fn start(site: &str, folder: &Path) -> Self {
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("provider");
        assert!(home.join("node_modules").is_dir(), "run `cargo xtask test`, which installs {}", home.display());
        let key_file = folder.join("client.pem");
        let mut program = Command::new("node")
            .arg(home.join("provider.mjs"))
            .args([site.as_ref(), key_file.as_os_str()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let found: serde_json::Value = serde_json::from_str(&line).expect("the provider did not start");
        let address = |name: &str| found[name].as_str().unwrap().to_owned();
        let stdin = program.stdin.take();
        Self { plain: address("plain"), strict: address("strict"), key_file, program, _stdin: stdin }
    }

    /// Changes what they do; see `provider.mjs`.
    pub async fn control(&self, change: serde_json::Value) {
        let answer = client().post(format!("{}/control", self.plain)).json(&change).send().await.unwrap();
        assert_eq!(answer.status(), 200);
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        // It keeps nothing, and now and then hangs on its way out when it is only asked to go.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Somebody at a browser, as the provider sees them.
pub struct Person(Client);

impl Person {
    /// Somebody whom the provider does not know yet.
    pub fn new() -> Self {
        Self(client())
    }

    /// Goes where `url` leads, signing in as `who` and agreeing to everything, until it leads to an address that begins with
    /// `site`; gives what comes after that.
    pub async fn follow(&self, url: &str, who: &str, site: &str) -> String {
        let mut request = self.0.get(url);
        for _ in 0..MAX_STEPS {
            let answer = request.send().await.unwrap();
            let here = answer.url().clone();
            if let Some(location) = answer.headers().get("location") {
                let next = here.join(location.to_str().unwrap()).unwrap();
                if let Some(rest) = next.as_str().strip_prefix(site) {
                    return rest.to_owned();
                }
                request = self.0.get(next);
                continue;
            }
            let page = answer.text().await.unwrap();
            let (action, fields) = form(&here, &page, who);
            request = self.0.post(action).form(&fields);
        }
        panic!("{url} leads nowhere");
    }
}

impl Default for Person {
    fn default() -> Self {
        Self::new()
    }
}

/// Where a page's form goes, and what somebody fills in.
fn form(here: &Url, page: &str, who: &str) -> (Url, Vec<(String, String)>) {
    let html = Html::parse_document(page);
    let find = |selector: &str| Selector::parse(selector).unwrap();
    let form = html.select(&find("form")).next().unwrap_or_else(|| panic!("no form at {here}: {page}"));
    let action = here.join(form.attr("action").unwrap_or_default()).unwrap();
    let mut fields: Vec<(String, String)> = form
        .select(&find("input[name], button[name]"))
        .filter_map(|field| Some((field.attr("name")?.to_owned(), field.attr("value").unwrap_or_default().to_owned())))
        .collect();
    // A button may stand outside its form.
    if let Some(button) = html.select(&find("button[form][name]")).next() {
        fields.extend(button.attr("name").zip(button.attr("value")).map(|(name, value)| (name.into(), value.into())));
    }
    for (name, value) in &mut fields {
        if name == "login" || name == "password" {
            who.clone_into(value);
        }
    }
    (action, fields)
}
