-- An account that is erased stays as a row without a person, since the audit log refers to its id.
ALTER TABLE account ADD COLUMN erased_at TIMESTAMPTZ;

-- What others saw an account as until then, so that the history tells who acted as they were called when they did.
CREATE TABLE former_name (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    display_name TEXT NOT NULL,
    until TIMESTAMPTZ NOT NULL
);
CREATE INDEX former_name_account ON former_name (account_id, until);

-- New e-mail addresses that wait to be confirmed by a link.
CREATE TABLE email_change (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX email_change_account ON email_change (account_id);

-- Who has looked at what is kept about people. An empty subject stands for all of the kind, as in a list.
CREATE TABLE viewing (
    id TEXT NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    viewer_id TEXT NOT NULL,
    page TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    request_id TEXT NOT NULL
);
CREATE INDEX viewing_subject ON viewing (subject_kind, subject, at);
CREATE INDEX viewing_viewer ON viewing (viewer_id, at);

-- The days on which what need not be kept any longer was deleted.
CREATE TABLE retention_run (
    day DATE NOT NULL PRIMARY KEY,
    begun_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    gone BIGINT NOT NULL
);
