-- Who did what, when: a chain in which each record carries the hash of the one before it.
CREATE TABLE audit_record (
    sequence BIGINT NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    actor_id TEXT,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT,
    after TEXT,
    request_id TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE INDEX audit_record_subject ON audit_record (subject_kind, subject);

-- What must still happen outside the database because of a write.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL UNIQUE,
    topic TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL,
    failure TEXT,
    done_at TIMESTAMPTZ
);
CREATE INDEX outbox_due ON outbox (done_at, due_at);

-- The recipients that an event has already reached, so that a repeated attempt does not reach them twice.
CREATE TABLE delivery (
    event_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    delivered_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (event_id, recipient)
);
