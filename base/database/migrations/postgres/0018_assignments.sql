-- An assignment goes from a body to a party or to another body. It comes with a matter, from an item of a meeting, or by itself; its
-- owner reports, and the body takes note of the report or sends it back. Those that are there were given by the body of their matter.
ALTER TABLE assignment ALTER COLUMN matter_id DROP NOT NULL;
ALTER TABLE assignment ALTER COLUMN owner_id DROP NOT NULL;
ALTER TABLE assignment ADD COLUMN agenda_item_id TEXT REFERENCES agenda_item (id);
ALTER TABLE assignment ADD COLUMN body_id TEXT REFERENCES body (id);
ALTER TABLE assignment ADD COLUMN owner_body_id TEXT REFERENCES body (id);
ALTER TABLE assignment ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
UPDATE assignment SET body_id = (SELECT m.body_id FROM matter m WHERE m.id = assignment.matter_id);
ALTER TABLE assignment ALTER COLUMN body_id SET NOT NULL;
DROP INDEX assignment_owner;
CREATE INDEX assignment_agenda_item ON assignment (agenda_item_id);
CREATE INDEX assignment_body ON assignment (body_id, state, report_due);
CREATE INDEX assignment_owner ON assignment (owner_id, state, report_due);
CREATE INDEX assignment_owner_body ON assignment (owner_body_id, state, report_due);
CREATE INDEX assignment_due ON assignment (state, report_due);

-- What an owner has reported, and what the body made of it. It comes before the body as an item of its next meeting.
CREATE TABLE assignment_report (
    id TEXT NOT NULL PRIMARY KEY,
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    number BIGINT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    file_name TEXT,
    media_type TEXT,
    size BIGINT,
    sha256 TEXT,
    reported_at TIMESTAMPTZ NOT NULL,
    agenda_item_id TEXT REFERENCES agenda_item (id),
    answer TEXT,
    note TEXT NOT NULL,
    answered_on DATE,
    UNIQUE (assignment_id, number)
);
CREATE INDEX assignment_report_agenda_item ON assignment_report (agenda_item_id);

-- Which reminders have been sent on their way, so that each goes out once for each due date.
CREATE TABLE assignment_reminder (
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    kind TEXT NOT NULL,
    report_due DATE NOT NULL,
    announced_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (assignment_id, kind, report_due)
);

-- What waits for somebody is found by their bodies and by what has not come to its end.
CREATE INDEX meeting_waiting ON meeting (body_id, state, starts_at);
CREATE INDEX meeting_body_guest ON meeting_body (body_id) WHERE position > 0;
CREATE INDEX consultation_waiting ON consultation (body_id, state);
CREATE INDEX matter_state ON matter (state);
