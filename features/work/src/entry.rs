//! One thing that waits, whichever feature it comes from.

use access::Reader;
use assignments::queries::Task as AssignmentTask;
use matters::queries::{Circulating, Task as MatterTask};
use meetings::queries::Task as MeetingTask;
use meetings::rules::{call_by, minutes_by};
use time::Date;
use web::{Lang, T, in_norway};

/// One thing that waits.
#[derive(Debug, Default)]
pub struct Entry {
    /// Where it is done.
    pub url: String,
    /// What it is about.
    pub title: String,
    /// The language of the title, where it is not that of the page.
    pub lang: Option<Lang>,
    /// The body it belongs to.
    pub body: String,
    /// What to do.
    pub what: String,
    /// The day that counts, in words.
    pub when: String,
    /// The day that counts.
    pub day: Option<Date>,
    /// Whether that day is past.
    pub is_late: bool,
}

impl Entry {
    /// What is late first, then by the day, what has none last.
    pub fn order(&self) -> impl Ord + '_ {
        (!self.is_late, self.day.is_none(), self.day, &self.title)
    }

    /// A consultation that the reader answers.
    pub fn to_answer(t: &T, task: &MatterTask, today: Date) -> Self {
        let is_late = matters::rules::is_late(task.state, task.deadline, today);
        Self { what: t.named("work-next-", task.state.as_str()).into_owned(), is_late, ..Self::of_matter(t, task) }
    }

    /// A joint resolution before a council in which the reader sits.
    pub fn to_decide(t: &T, task: &MatterTask, today: Date) -> Self {
        let is_late = matters::rules::is_late(task.state, task.deadline, today);
        Self { what: t.get("work-decide-text").into_owned(), is_late, ..Self::of_matter(t, task) }
    }

    /// A joint resolution that the reader follows.
    pub fn to_read(t: &T, matter: &Circulating) -> Self {
        let title = matter.title(t.lang());
        Self {
            url: format!("/matters/{}", matter.slug),
            title: title.value.to_owned(),
            lang: Some(title.lang),
            body: matter.body(t.lang()).value.to_owned(),
            what: t.get("work-read-text").into_owned(),
            when: matter.deadline.map(|day| t.with("work-deadline", "date", t.date(&day))).unwrap_or_default(),
            day: matter.deadline,
            is_late: false,
        }
    }

    /// A meeting whose agenda and papers the reader has to read.
    pub fn to_prepare(t: &T, meeting: &MeetingTask, reader: &Reader) -> Self {
        let (items, papers) = (meeting.items.to_string(), meeting.papers(reader).to_string());
        let what = t.with_all("work-read-meeting", &[("items", &items), ("papers", &papers)]);
        Self { what, ..Self::of_meeting(t, meeting) }
    }

    /// A meeting that decides on something.
    pub fn to_attend(t: &T, meeting: &MeetingTask) -> Self {
        Self { what: t.with("work-decide-meeting", "items", meeting.decisions), ..Self::of_meeting(t, meeting) }
    }

    /// A meeting that the reader has to call.
    pub fn to_call(t: &T, meeting: &MeetingTask, today: Date) -> Self {
        let (met_on, _) = in_norway(meeting.starts_at);
        let day = call_by(meeting.papers_due, met_on);
        let what = t.get("work-write-agenda").into_owned();
        Self { what, ..Self::of_meeting(t, meeting).by(t, day, today) }
    }

    /// A meeting whose minutes the reader has to finish.
    pub fn to_minute(t: &T, meeting: &MeetingTask, today: Date) -> Self {
        let (met_on, _) = in_norway(meeting.ends_at);
        let what = t.get("work-write-minutes").into_owned();
        let mut entry = Self { what, ..Self::of_meeting(t, meeting).by(t, minutes_by(met_on), today) };
        if meeting.state == "held" {
            entry.url.push_str("/minutes");
        }
        entry
    }

    /// An assignment that the reader reports on.
    pub fn to_report(t: &T, task: &AssignmentTask, today: Date) -> Self {
        let when = t.with("work-deadline", "date", t.date(&task.report_due));
        let (day, is_late) = (Some(task.report_due), task.report_due < today);
        let what = t.get("work-write-report").into_owned();
        Self { what, when, day, is_late, ..Self::of_assignment(t, task) }
    }

    /// A report that the reader's body has to answer.
    pub fn to_note(t: &T, task: &AssignmentTask) -> Self {
        Self { what: t.get("work-decide-report").into_owned(), ..Self::of_assignment(t, task) }
    }

    fn of_assignment(t: &T, task: &AssignmentTask) -> Self {
        let title = task.title(t.lang());
        Self {
            url: format!("/assignments/{}", task.id),
            title: title.value.to_owned(),
            lang: Some(title.lang),
            body: task.body(t.lang()).value.to_owned(),
            ..Self::default()
        }
    }

    fn of_matter(t: &T, task: &MatterTask) -> Self {
        let title = task.title(t.lang());
        let days = [("work-deadline", task.deadline), ("work-meeting", task.meeting_date)];
        let days = days.into_iter().filter_map(|(key, day)| Some(t.with(key, "date", t.date(&day?))));
        Self {
            url: format!("/matters/{}", task.slug),
            title: title.value.to_owned(),
            lang: Some(title.lang),
            body: task.body(t.lang()).value.to_owned(),
            when: days.collect::<Vec<_>>().join(" "),
            day: task.deadline,
            ..Self::default()
        }
    }

    fn of_meeting(t: &T, meeting: &MeetingTask) -> Self {
        let (name, lang) = match meeting.own_name(t.lang()) {
            Some(name) => (name.value.to_owned(), Some(name.lang)),
            None => (t.with("meetings-name", "number", meeting.reference()), None),
        };
        Self {
            url: format!("/meetings/{}", meeting.slug),
            title: name,
            lang,
            body: meeting.body(t.lang()).value.to_owned(),
            when: t.moment(&meeting.starts_at),
            day: Some(in_norway(meeting.starts_at).0),
            ..Self::default()
        }
    }

    /// The entry with a last day instead of the day of the meeting.
    fn by(self, t: &T, day: Date, today: Date) -> Self {
        let when = t.with_all("work-meeting-by", &[("moment", &self.when), ("date", &t.date(&day))]);
        Self { when, day: Some(day), is_late: day < today, ..self }
    }
}
