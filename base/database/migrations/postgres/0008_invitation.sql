-- Links that let somebody choose a password: for a new account, or for one whose password is forgotten. Each opens once.
CREATE TABLE invitation (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX invitation_account ON invitation (account_id);
