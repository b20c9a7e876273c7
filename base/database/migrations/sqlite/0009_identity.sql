-- Who somebody is at a provider where they sign in. The provider's own word for the person is kept as a hash.
CREATE TABLE external_identity (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    subject_hash TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX external_identity_account ON external_identity (account_id);

-- A session that began at a provider ends with the provider's own; its ID token, sealed, is shown to the provider at log-out.
ALTER TABLE session ADD COLUMN provider TEXT;
ALTER TABLE session ADD COLUMN provider_session_hash TEXT;
ALTER TABLE session ADD COLUMN subject_hash TEXT;
ALTER TABLE session ADD COLUMN id_token TEXT;
CREATE INDEX session_subject ON session (subject_hash);

-- The provider whose claims gave a role; empty for roles that people gave.
ALTER TABLE role_grant ADD COLUMN provider TEXT;
