-- Mandates with versions, who sits in a body, who must be in it, whose turn it is to chair it, and what it became. What a body's
-- mandate said until now becomes its first version.
CREATE TABLE mandate (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES body (id),
    number BIGINT NOT NULL,
    text_nb TEXT NOT NULL,
    text_nn TEXT NOT NULL,
    adopted_on DATE,
    valid_from DATE,
    valid_to DATE,
    source TEXT NOT NULL,
    UNIQUE (body_id, number)
);
INSERT INTO mandate (id, body_id, number, text_nb, text_nn, source)
    SELECT id, id, 1, mandate_nb, mandate_nn, source FROM body WHERE mandate_nb <> '' OR mandate_nn <> '';
ALTER TABLE body DROP COLUMN mandate_nb;
ALTER TABLE body DROP COLUMN mandate_nn;
ALTER TABLE body ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

CREATE TABLE membership (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES body (id),
    seat_id TEXT REFERENCES seat (id),
    party_id TEXT REFERENCES party (id),
    account_id TEXT REFERENCES account (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    deputy_for_id TEXT REFERENCES membership (id),
    valid_from DATE,
    valid_to DATE,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX membership_body ON membership (body_id);
CREATE INDEX membership_account ON membership (account_id);

CREATE TABLE composition_rule (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES body (id),
    label_nb TEXT NOT NULL,
    label_nn TEXT NOT NULL,
    party_kind TEXT,
    below_inhabitants BIGINT,
    role TEXT,
    minimum BIGINT NOT NULL,
    maximum BIGINT,
    position BIGINT NOT NULL
);
CREATE INDEX composition_rule_body ON composition_rule (body_id);

CREATE TABLE chair_term (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES body (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    valid_from DATE NOT NULL,
    valid_to DATE
);
CREATE INDEX chair_term_body ON chair_term (body_id);

CREATE TABLE body_succession (
    id TEXT NOT NULL PRIMARY KEY,
    from_body_id TEXT NOT NULL REFERENCES body (id),
    to_body_id TEXT NOT NULL REFERENCES body (id),
    kind TEXT NOT NULL,
    happened_on DATE NOT NULL,
    UNIQUE (from_body_id, to_body_id)
);
CREATE INDEX body_succession_to ON body_succession (to_body_id);
