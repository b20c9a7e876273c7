//! `GET /work`: what waits for the reader.

use crate::queries::{self, Task};
use crate::rules::is_late;
use askama::Template;
use axum::response::Response;
use time::Date;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "work.html")]
struct Work {
    page: Page,
    tasks: Vec<Task>,
    today: Date,
}

impl Work {
    fn is_late(&self, task: &Task) -> bool {
        task.consultation_state().is_some_and(|state| is_late(state, task.deadline, self.today))
    }
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    if context.reader.account().is_none() {
        return Err(context.refused());
    }
    let tx = context.state.database.read().await?;
    let tasks = queries::tasks(&tx, &context.reader).await?;
    let page = context.page(context.t.get("work-title"));
    render(&Work { page, tasks, today: tx.today() })
}
