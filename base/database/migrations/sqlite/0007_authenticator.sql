-- Keys that sensitive fields are sealed with, each wrapped with a key derived from the installation's secret.
CREATE TABLE data_key (
    id TEXT NOT NULL PRIMARY KEY,
    wrapped TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- What proves who one is besides the password: a passkey, or an app that shows codes. `secret` is sealed.
CREATE TABLE authenticator (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    credential_id TEXT UNIQUE,
    secret TEXT NOT NULL,
    last_step INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX authenticator_account ON authenticator (account_id);

-- Codes on paper for the day the phone is lost; each opens once.
CREATE TABLE recovery_code (
    code_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX recovery_code_account ON recovery_code (account_id);

-- A proof under way between two requests of one browser, which holds the token.
CREATE TABLE ceremony (
    token_hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
