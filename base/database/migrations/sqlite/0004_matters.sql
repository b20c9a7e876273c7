-- A matter travels through bodies: one consultation for each body that it is sent to.
CREATE TABLE matter (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    body_id TEXT NOT NULL REFERENCES body (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    summary_nb TEXT NOT NULL,
    summary_nn TEXT NOT NULL,
    text_nb TEXT NOT NULL,
    text_nn TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    decided_on TEXT,
    published_at TEXT,
    modified_at TEXT NOT NULL,
    constructed INTEGER NOT NULL,
    source TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (body_id, year, number)
) STRICT;

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_on TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (matter_id, file_name)
) STRICT;
CREATE INDEX document_matter ON document (matter_id);

CREATE TABLE joint_resolution (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL UNIQUE REFERENCES matter (id),
    quorum INTEGER,
    deadline TEXT,
    version INTEGER NOT NULL
) STRICT;

-- The words of a joint resolution. A circulated text is never changed: the next one has the next number.
CREATE TABLE resolution_text (
    id TEXT NOT NULL PRIMARY KEY,
    joint_resolution_id TEXT NOT NULL REFERENCES joint_resolution (id),
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    note_nb TEXT NOT NULL,
    note_nn TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    circulated_on TEXT,
    UNIQUE (joint_resolution_id, number)
) STRICT;

CREATE TABLE consultation (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    role TEXT NOT NULL,
    text_number INTEGER,
    state TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    meeting_date TEXT,
    case_number TEXT,
    resolution TEXT,
    link TEXT,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX consultation_once ON consultation (matter_id, body_id, role, coalesce(text_number, 0));
CREATE INDEX consultation_body ON consultation (body_id);

CREATE TABLE assignment (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    description_nb TEXT NOT NULL,
    description_nn TEXT NOT NULL,
    owner_id TEXT NOT NULL REFERENCES party (id),
    report_due TEXT NOT NULL,
    state TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX assignment_matter ON assignment (matter_id);
CREATE INDEX assignment_owner ON assignment (owner_id);

-- What the decisions feeds show; written by the outbox, once for each event.
CREATE TABLE feed_entry (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL,
    body_id TEXT REFERENCES body (id),
    published_at TEXT NOT NULL
) STRICT;
CREATE INDEX feed_entry_matter ON feed_entry (matter_id);
