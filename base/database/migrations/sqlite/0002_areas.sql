-- The area tree, and the parties in it. `path` is the slugs from the root, each followed by a slash.
CREATE TABLE area (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    parent_id TEXT REFERENCES area (id),
    path TEXT NOT NULL UNIQUE,
    name_nb TEXT NOT NULL,
    name_nn TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    position INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX area_parent ON area (parent_id);

CREATE TABLE area_number (
    area_id TEXT NOT NULL REFERENCES area (id),
    number TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (area_id, number)
) STRICT;

CREATE TABLE population (
    area_id TEXT NOT NULL REFERENCES area (id),
    year INTEGER NOT NULL,
    inhabitants INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (area_id, year)
) STRICT;

CREATE TABLE party (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    area_id TEXT NOT NULL REFERENCES area (id),
    name_nb TEXT NOT NULL,
    name_nn TEXT NOT NULL,
    organisation_number TEXT,
    website TEXT,
    email TEXT,
    phone TEXT,
    address TEXT,
    position INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX party_area ON party (area_id);

CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    party_id TEXT NOT NULL REFERENCES party (id),
    role_nb TEXT NOT NULL,
    role_nn TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_party ON contact (party_id);

-- What an account may do, where, and between which days.
CREATE TABLE role_grant (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    area_id TEXT REFERENCES area (id),
    party_id TEXT REFERENCES party (id),
    valid_from TEXT,
    valid_to TEXT
) STRICT;
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE INDEX role_grant_party ON role_grant (party_id);
