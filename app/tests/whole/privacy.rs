//! What is kept about a person is seen, handed out, corrected and erased, and who looks at it leaves a trace.

mod corrected;
mod erased;
mod seen;

use crate::support::TestSite;
use std::time::{Duration, Instant};
use testkit::{SmtpServer, TestDatabase, tokio};

async fn start(home: TestDatabase) -> (TestSite, SmtpServer) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    (TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await, server)
}

/// The texts of the letters to this address, when there is one.
async fn letters(site: &TestSite, server: &SmtpServer, to: &str) -> Vec<String> {
    until(&format!("a letter to {to}"), async || {
        site.work().await;
        let letters = server.wait_for(1, Duration::from_secs(20)).await;
        let to_them = letters.iter().filter(|letter| letter.to.iter().any(|one| one.contains(to)));
        let texts: Vec<String> = to_them.map(|letter| letter.text()).collect();
        (!texts.is_empty()).then_some(texts)
    })
    .await
}

/// Asks again until there is an answer, for what happens beside the requests.
async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "this did not come true: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
