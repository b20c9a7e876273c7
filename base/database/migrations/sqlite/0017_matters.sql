-- An answer that was corrected, withdrawn or overtaken by a later meeting is kept as it was. Who changed it is known as long as the
-- account is there.
CREATE TABLE answer_edition (
    id TEXT NOT NULL PRIMARY KEY,
    consultation_id TEXT NOT NULL REFERENCES consultation (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    meeting_date TEXT,
    case_number TEXT,
    resolution TEXT,
    link TEXT,
    ending TEXT NOT NULL,
    reason TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    account_id TEXT REFERENCES account (id),
    UNIQUE (consultation_id, number)
) STRICT;
CREATE INDEX answer_edition_account ON answer_edition (account_id);

-- Why a body does not take up what was sent to it.
ALTER TABLE consultation ADD COLUMN declined_reason TEXT;

-- What is recommended stands apart from what came of it. A decision may be looked at again on a day.
ALTER TABLE matter ADD COLUMN recommendation_nb TEXT NOT NULL DEFAULT '';
ALTER TABLE matter ADD COLUMN recommendation_nn TEXT NOT NULL DEFAULT '';
ALTER TABLE matter ADD COLUMN result TEXT;
ALTER TABLE matter ADD COLUMN review_on TEXT;

-- Matters that somebody has found to belong together; each pair once, the lesser id first.
CREATE TABLE matter_relation (
    matter_id TEXT NOT NULL REFERENCES matter (id),
    related_id TEXT NOT NULL REFERENCES matter (id),
    related_at TEXT NOT NULL,
    account_id TEXT REFERENCES account (id),
    PRIMARY KEY (matter_id, related_id)
) STRICT;
CREATE INDEX matter_relation_related ON matter_relation (related_id);
CREATE INDEX matter_relation_account ON matter_relation (account_id);

-- Reminders that have been announced, so that each goes once.
CREATE TABLE matter_reminder (
    matter_id TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL,
    due_on TEXT NOT NULL,
    announced_at TEXT NOT NULL,
    PRIMARY KEY (matter_id, kind, due_on)
) STRICT;
