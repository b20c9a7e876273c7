-- Signing up for a meeting: how many seats there are and how many are taken, and until when. No more are taken than there are.
CREATE TABLE signup (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id),
    seats BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    closes_at TIMESTAMPTZ NOT NULL,
    in_person BOOLEAN NOT NULL,
    video BOOLEAN NOT NULL,
    asks_party BOOLEAN NOT NULL,
    note_nb TEXT NOT NULL,
    note_nn TEXT NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    CHECK (taken >= 0 AND taken <= seats)
);

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
    position BIGINT NOT NULL,
    locale TEXT NOT NULL,
    link_hash TEXT NOT NULL UNIQUE,
    came BOOLEAN NOT NULL,
    signed_up_at TIMESTAMPTZ NOT NULL,
    mailed_at TIMESTAMPTZ,
    UNIQUE (meeting_id, email_hash),
    UNIQUE (meeting_id, position)
);
CREATE INDEX participant_party ON participant (party_id);

-- What is left when the participants are gone: how many there were of each party.
CREATE TABLE signup_count (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES signup (meeting_id),
    party_id TEXT REFERENCES party (id),
    seated BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    came BIGINT NOT NULL
);
CREATE UNIQUE INDEX signup_count_once ON signup_count (meeting_id, coalesce(party_id, ''));
CREATE INDEX signup_count_party ON signup_count (party_id);
