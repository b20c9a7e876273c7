-- A matter travels through bodies: one consultation for each body that it is sent to.
CREATE TABLE matter (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    body_id TEXT NOT NULL REFERENCES body (id),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    summary_nb TEXT NOT NULL,
    summary_nn TEXT NOT NULL,
    text_nb TEXT NOT NULL,
    text_nn TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_on DATE NOT NULL,
    decided_on DATE,
    published_at TIMESTAMPTZ,
    modified_at TIMESTAMPTZ NOT NULL,
    constructed BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (body_id, year, number)
);

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    added_on DATE NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (matter_id, file_name)
);
CREATE INDEX document_matter ON document (matter_id);

CREATE TABLE joint_resolution (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL UNIQUE REFERENCES matter (id),
    quorum BIGINT,
    deadline DATE,
    version BIGINT NOT NULL
);

-- The words of a joint resolution. A circulated text is never changed: the next one has the next number.
CREATE TABLE resolution_text (
    id TEXT NOT NULL PRIMARY KEY,
    joint_resolution_id TEXT NOT NULL REFERENCES joint_resolution (id),
    number BIGINT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    note_nb TEXT NOT NULL,
    note_nn TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    circulated_on DATE,
    UNIQUE (joint_resolution_id, number)
);

CREATE TABLE consultation (
    id TEXT NOT NULL PRIMARY KEY,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    role TEXT NOT NULL,
    text_number BIGINT,
    state TEXT NOT NULL,
    sent_on DATE NOT NULL,
    meeting_date DATE,
    case_number TEXT,
    resolution TEXT,
    link TEXT,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL
);
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
    report_due DATE NOT NULL,
    state TEXT NOT NULL,
    position BIGINT NOT NULL
);
CREATE INDEX assignment_matter ON assignment (matter_id);
CREATE INDEX assignment_owner ON assignment (owner_id);

-- What the decisions feeds show; written by the outbox, once for each event.
CREATE TABLE feed_entry (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    matter_id TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL,
    body_id TEXT REFERENCES body (id),
    published_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX feed_entry_matter ON feed_entry (matter_id);
