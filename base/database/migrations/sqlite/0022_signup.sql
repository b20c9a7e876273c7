-- Signing up for a meeting: how many seats there are and how many are taken, and until when. No more are taken than there are.
CREATE TABLE signup (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id),
    seats INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    closes_at TEXT NOT NULL,
    in_person INTEGER NOT NULL,
    video INTEGER NOT NULL,
    asks_party INTEGER NOT NULL,
    note_nb TEXT NOT NULL,
    note_nn TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CHECK (taken >= 0 AND taken <= seats)
) STRICT;

-- Who has signed up. Name, address and needs are sealed; the address is found again by a hash that takes the installation's secret.
CREATE TABLE participant (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES signup (meeting_id),
    name TEXT NOT NULL,
    email TEXT,
    email_hash TEXT,
    needs TEXT,
    party_id TEXT REFERENCES party (id),
    way TEXT NOT NULL,
    state TEXT NOT NULL,
    position INTEGER NOT NULL,
    locale TEXT NOT NULL,
    link_hash TEXT NOT NULL UNIQUE,
    came INTEGER NOT NULL,
    signed_up_at TEXT NOT NULL,
    mailed_at TEXT,
    UNIQUE (meeting_id, email_hash),
    UNIQUE (meeting_id, position)
) STRICT;
CREATE INDEX participant_party ON participant (party_id);

-- What is left when the participants are gone: how many there were of each party.
CREATE TABLE signup_count (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES signup (meeting_id),
    party_id TEXT REFERENCES party (id),
    seated INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    came INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX signup_count_once ON signup_count (meeting_id, coalesce(party_id, ''));
CREATE INDEX signup_count_party ON signup_count (party_id);
