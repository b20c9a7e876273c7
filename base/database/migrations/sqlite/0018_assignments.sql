-- An assignment goes from a body to a party or to another body. It comes with a matter, from an item of a meeting, or by itself; its
-- owner reports, and the body takes note of the report or sends it back. Those that are there were given by the body of their matter.
CREATE TABLE assignment_next (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT REFERENCES matter (id),
    agenda_item_id TEXT REFERENCES agenda_item (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    owner_id TEXT REFERENCES party (id),
    owner_body_id TEXT REFERENCES body (id),
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    description_nb TEXT NOT NULL,
    description_nn TEXT NOT NULL,
    report_due TEXT NOT NULL,
    state TEXT NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO assignment_next (id, matter_id, body_id, owner_id, title_nb, title_nn, description_nb, description_nn, report_due, state,
    position) SELECT s.id, s.matter_id, m.body_id, s.owner_id, s.title_nb, s.title_nn, s.description_nb, s.description_nn,
    s.report_due, s.state, s.position FROM assignment s JOIN matter m ON m.id = s.matter_id;
DROP TABLE assignment;
ALTER TABLE assignment_next RENAME TO assignment;
CREATE INDEX assignment_matter ON assignment (matter_id);
CREATE INDEX assignment_agenda_item ON assignment (agenda_item_id);
CREATE INDEX assignment_body ON assignment (body_id, state, report_due);
CREATE INDEX assignment_owner ON assignment (owner_id, state, report_due);
CREATE INDEX assignment_owner_body ON assignment (owner_body_id, state, report_due);
CREATE INDEX assignment_due ON assignment (state, report_due);

-- What an owner has reported, and what the body made of it. It comes before the body as an item of its next meeting.
CREATE TABLE assignment_report (
    id TEXT NOT NULL PRIMARY KEY,
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    file_name TEXT,
    media_type TEXT,
    size INTEGER,
    sha256 TEXT,
    reported_at TEXT NOT NULL,
    agenda_item_id TEXT REFERENCES agenda_item (id),
    answer TEXT,
    note TEXT NOT NULL,
    answered_on TEXT,
    UNIQUE (assignment_id, number)
) STRICT;
CREATE INDEX assignment_report_agenda_item ON assignment_report (agenda_item_id);

-- Which reminders have been sent on their way, so that each goes out once for each due date.
CREATE TABLE assignment_reminder (
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    kind TEXT NOT NULL,
    report_due TEXT NOT NULL,
    announced_at TEXT NOT NULL,
    PRIMARY KEY (assignment_id, kind, report_due)
) STRICT;

-- What waits for somebody is found by their bodies and by what has not come to its end.
CREATE INDEX meeting_waiting ON meeting (body_id, state, starts_at);
CREATE INDEX meeting_body_guest ON meeting_body (body_id) WHERE position > 0;
CREATE INDEX consultation_waiting ON consultation (body_id, state);
CREATE INDEX matter_state ON matter (state);
