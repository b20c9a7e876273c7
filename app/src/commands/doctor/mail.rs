//! Mail: the server answers, or the folder is there. Nothing is sent.

use super::finding::Finding;
use config::Mail;
use jobs::Mailer;
use std::time::Duration;

const SUBJECT: &str = "mail";
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) async fn check(mail: &Mail) -> Finding {
    match (&mail.directory, &mail.url) {
        (Some(folder), _) if folder.is_dir() => {
            let remedy = "set [mail] url or url_file, and leave out directory";
            Finding::warning(SUBJECT, format!("mail is written to {} and reaches nobody", folder.display()), remedy)
        }
        (Some(folder), _) => {
            let remedy = "make the folder, or set [mail] url instead of directory";
            Finding::wrong(SUBJECT, format!("the folder {} for mail is not there", folder.display()), remedy)
        }
        (None, Some(url)) => judge(greet(url, &mail.from).await),
        (None, None) => Finding::warning(SUBJECT, "no mail is sent", "set [mail] url or url_file"),
    }
}

async fn greet(url: &str, from: &str) -> Result<(), String> {
    let mailer = Mailer::from_settings(Some(url), None, from).map_err(|error| error.to_string())?;
    let greeted = tokio::time::timeout(PATIENCE, mailer.greet()).await;
    greeted.map_err(|_| "the mail server does not answer".to_owned())?.map_err(|error| error.to_string())
}

fn judge(greeted: Result<(), String>) -> Finding {
    match greeted {
        Ok(()) => Finding::ok(SUBJECT, "the mail server greets and takes the sign-in"),
        Err(error) => Finding::wrong(
            SUBJECT,
            error,
            "look at host, port, password and `?tls=required` in [mail] url, and whether the firewall lets you out; \
             mail waits in the outbox until then",
        ),
    }
}
