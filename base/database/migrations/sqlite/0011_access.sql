-- A role may hold for one body instead of a whole area. Somebody confirms now and then that it is still right.
ALTER TABLE role_grant ADD COLUMN body_id TEXT REFERENCES body (id);
ALTER TABLE role_grant ADD COLUMN confirmed_at TEXT;
CREATE INDEX role_grant_body ON role_grant (body_id);

-- What programs show instead of signing in. The program holds the token, the database its hash.
CREATE TABLE token (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX token_account ON token (account_id);
