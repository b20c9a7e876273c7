//! Somebody at a browser, without the browser: keeps cookies, reads forms and sends them with their tokens.

use reqwest::redirect::Policy;
use reqwest::{Client, Response, multipart};
use scraper::{Html, Selector};

/// Somebody at a browser.
#[derive(Clone)]
pub struct Visitor {
    client: Client,
    base: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it leads, for a redirect.
    pub location: Option<String>,
    /// All headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Answer {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find_map(|(key, value)| (key == name).then_some(value.as_str()))
    }

    /// The text of the first element a CSS selector finds, with its white space tidied.
    pub fn text(&self, selector: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        let element = html.select(&Selector::parse(selector).unwrap()).next()?;
        Some(element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// All values of an attribute that a CSS selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let found = html.select(&selector);
        found.filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The value of the first hidden field of this name.
    pub fn hidden(&self, name: &str) -> Option<String> {
        self.attributes(&format!("main input[name={name}], form input[name={name}]"), "value").into_iter().next()
    }
}

impl Visitor {
    /// Somebody new at the site with this address.
    pub fn new(base: &str) -> Self {
        let client = client();
        Self { client, base: base.to_owned() }
    }

    /// Somebody new who has signed in.
    pub async fn signed_in(base: &str, name: &str, password: &str) -> Self {
        let visitor = Self::new(base);
        let answer = visitor.submit("/sign-in", &[("name", name), ("password", password)]).await;
        assert_eq!(answer.status, 303, "{name} could not sign in: {}", answer.body);
        visitor
    }

    /// The same person with the same browser at another address of the site.
    pub fn at(&self, base: &str) -> Self {
        Self { client: self.client.clone(), base: base.to_owned() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        read(self.client.get(format!("{}{path}", self.base)).send().await.unwrap()).await
    }

    /// The bytes of a file, with the status.
    pub async fn download(&self, path: &str) -> (u16, Vec<u8>) {
        let response = self.client.get(format!("{}{path}", self.base)).send().await.unwrap();
        (response.status().as_u16(), response.bytes().await.unwrap().to_vec())
    }

    /// Opens a page, or answers nothing when the site is gone.
    pub async fn try_get(&self, path: &str) -> Option<Answer> {
        try_read(self.client.get(format!("{}{path}", self.base)).send().await).await
    }

    /// Sends fields, or answers nothing when the site is gone before it has answered in full.
    pub async fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        try_read(self.client.post(format!("{}{path}", self.base)).form(fields).send().await).await
    }

    /// Opens a page with one more header.
    pub async fn get_with(&self, path: &str, name: &str, value: &str) -> Answer {
        read(self.client.get(format!("{}{path}", self.base)).header(name, value).send().await.unwrap()).await
    }

    /// Opens whatever is there, with at most one more header, and gives its bytes as well.
    pub async fn fetch(&self, path: &str, header: Option<(&str, &str)>) -> (Answer, Vec<u8>) {
        let mut request = self.client.get(format!("{}{path}", self.base));
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        try_read_bytes(request.send().await).await.unwrap()
    }

    /// Asks what may be done with a page, as a browser does on behalf of a script on another site.
    pub async fn options(&self, path: &str) -> Answer {
        let request = self.client.request(reqwest::Method::OPTIONS, format!("{}{path}", self.base));
        read(request.header("origin", "https://elsewhere.example").send().await.unwrap()).await
    }

    /// Sends fields with nothing added.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        read(self.client.post(format!("{}{path}", self.base)).form(fields).send().await.unwrap()).await
    }

    /// Sends a body as it is.
    pub async fn post_raw(&self, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        let request = self.client.post(format!("{}{path}", self.base)).header("content-type", content_type).body(body);
        read(request.send().await.unwrap()).await
    }

    /// The form token of a page; empty when it has no form.
    pub async fn token(&self, page: &str) -> String {
        self.get(page).await.hidden("csrf").unwrap_or_default()
    }

    /// Opens the page at `path`, and sends its form with these fields and the hidden ones it holds.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.submit_from(path, path, fields).await
    }

    /// Opens `page`, and sends these fields with its token and version to `action`.
    pub async fn submit_from(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let form = self.get(page).await;
        let token = form.hidden("csrf").unwrap_or_default();
        let version = form.hidden("version").unwrap_or_default();
        let mut all = vec![("csrf", token.as_str()), ("version", version.as_str())];
        all.extend_from_slice(fields);
        self.post(action, &all).await
    }

    /// Opens the page at `path`, and sends its form with a file.
    pub async fn upload(&self, path: &str, file_name: &str, content: Vec<u8>) -> Answer {
        self.upload_titled(path, "Vedlegg", file_name, content).await
    }

    /// The same with a title for the file.
    pub async fn upload_titled(&self, path: &str, title: &str, file_name: &str, content: Vec<u8>) -> Answer {
        self.upload_with(path, &[("title_nb", title)], file_name, content).await
    }

    /// The same with these fields.
    pub async fn upload_with(&self, path: &str, fields: &[(&str, &str)], file_name: &str, content: Vec<u8>) -> Answer {
        let token = self.token(path).await;
        let part = multipart::Part::bytes(content).file_name(file_name.to_owned());
        let begun = multipart::Form::new().text("csrf", token);
        let with =
            |form: multipart::Form, (name, value): &(&str, &str)| form.text((*name).to_owned(), (*value).to_owned());
        let form = fields.iter().fold(begun, with).part("file", part);
        read(self.client.post(format!("{}{path}", self.base)).multipart(form).send().await.unwrap()).await
    }
}

/// Keeps cookies and follows nothing by itself.
pub(crate) fn client() -> Client {
    // The program's own requests are made with TLS, so the library wants to know whose even where none is used.
    let _ = rustls::crypto::ring::default_provider().install_default();
    // A connection of its own for each request: the server closes one whose body it refuses to read, and what is sent on it
    // meanwhile is lost.
    Client::builder().cookie_store(true).redirect(Policy::none()).pool_max_idle_per_host(0).build().unwrap()
}

async fn read(response: Response) -> Answer {
    try_read(Ok(response)).await.unwrap()
}

async fn try_read(response: reqwest::Result<Response>) -> Option<Answer> {
    Some(try_read_bytes(response).await?.0)
}

async fn try_read_bytes(response: reqwest::Result<Response>) -> Option<(Answer, Vec<u8>)> {
    let response = response.ok()?;
    let status = response.status().as_u16();
    let headers: Vec<(String, String)> = response
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let location = headers.iter().find_map(|(name, value)| (name == "location").then(|| value.clone()));
    let bytes = response.bytes().await.ok()?.to_vec();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Some((Answer { status, location, headers, body }, bytes))
}
