-- Anything that meets, and the seats the parties have in it.
CREATE TABLE body (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    area_id TEXT NOT NULL REFERENCES area (id),
    party_id TEXT REFERENCES party (id),
    parent_id TEXT REFERENCES body (id),
    reports_to_id TEXT REFERENCES body (id),
    name_nb TEXT NOT NULL,
    name_nn TEXT NOT NULL,
    mandate_nb TEXT NOT NULL,
    mandate_nn TEXT NOT NULL,
    composition_nb TEXT NOT NULL,
    composition_nn TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    position INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX body_area ON body (area_id);
CREATE INDEX body_party ON body (party_id);

CREATE TABLE seat (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES body (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    role_nb TEXT NOT NULL,
    role_nn TEXT NOT NULL,
    votes INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX seat_body ON seat (body_id);
CREATE INDEX seat_party ON seat (party_id);
