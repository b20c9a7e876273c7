-- Meetings: what is dealt with, who was there, what was decided, and the minutes.
CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    body_id TEXT NOT NULL REFERENCES body (id),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    name_nb TEXT NOT NULL,
    name_nn TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    place TEXT NOT NULL,
    video_link TEXT NOT NULL,
    items_due DATE,
    papers_due DATE,
    series TEXT,
    language TEXT NOT NULL,
    published_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    modified_at TIMESTAMPTZ NOT NULL,
    constructed BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (body_id, year, number)
);
CREATE INDEX meeting_starts ON meeting (starts_at);
CREATE INDEX meeting_modified ON meeting (modified_at);

-- The bodies that meet; the one that calls the meeting is among them.
CREATE TABLE meeting_body (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    body_id TEXT NOT NULL REFERENCES body (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, body_id)
);
CREATE INDEX meeting_body_body ON meeting_body (body_id);

-- What a meeting deals with. An exempt item is known to others by its public title and the legal basis alone.
CREATE TABLE agenda_item (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    matter_id TEXT REFERENCES matter (id),
    minutes_of_id TEXT REFERENCES meeting (id),
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    text_nb TEXT NOT NULL,
    text_nn TEXT NOT NULL,
    recommendation_nb TEXT NOT NULL,
    recommendation_nn TEXT NOT NULL,
    minutes BIGINT,
    speaker TEXT NOT NULL,
    legal_basis TEXT,
    public_title_nb TEXT NOT NULL,
    public_title_nn TEXT NOT NULL,
    result TEXT,
    resolution TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    modified_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id);
CREATE INDEX agenda_item_matter ON agenda_item (matter_id);
CREATE INDEX agenda_item_minutes_of ON agenda_item (minutes_of_id);

-- A paper of an item. A new version stands beside the one before, under the same paper.
CREATE TABLE paper (
    id TEXT NOT NULL PRIMARY KEY,
    agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
    number BIGINT NOT NULL,
    position BIGINT NOT NULL,
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    legal_basis TEXT,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (agenda_item_id, position, number)
);

-- Who was expected at a meeting, and who came, as they were called at the time.
CREATE TABLE attendance (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    body_id TEXT REFERENCES body (id),
    party_id TEXT REFERENCES party (id),
    role_nb TEXT NOT NULL,
    role_nn TEXT NOT NULL,
    votes BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    deputy TEXT NOT NULL,
    position BIGINT NOT NULL
);
CREATE INDEX attendance_meeting ON attendance (meeting_id);
CREATE INDEX attendance_party ON attendance (party_id);

-- Who could not take part in an item, because they had an interest in it.
CREATE TABLE conflict_of_interest (
    agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
    attendance_id TEXT NOT NULL REFERENCES attendance (id),
    ground TEXT NOT NULL,
    PRIMARY KEY (agenda_item_id, attendance_id)
);

CREATE TABLE vote (
    id TEXT NOT NULL PRIMARY KEY,
    agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
    position BIGINT NOT NULL,
    words TEXT NOT NULL,
    method TEXT NOT NULL,
    votes_for BIGINT,
    votes_against BIGINT,
    adopted BOOLEAN NOT NULL
);
CREATE INDEX vote_agenda_item ON vote (agenda_item_id);

-- How each voted when names were called.
CREATE TABLE ballot (
    vote_id TEXT NOT NULL REFERENCES vote (id),
    attendance_id TEXT NOT NULL REFERENCES attendance (id),
    is_for BOOLEAN NOT NULL,
    PRIMARY KEY (vote_id, attendance_id)
);

-- What the minutes say of an item, or (without one) of the meeting. Every saved wording is kept, so that two who write at the same
-- time are brought together.
CREATE TABLE minutes_part (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    agenda_item_id TEXT REFERENCES agenda_item (id),
    words TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX minutes_part_meeting ON minutes_part (meeting_id);
CREATE UNIQUE INDEX minutes_part_once ON minutes_part (meeting_id, coalesce(agenda_item_id, ''));

CREATE TABLE minutes_revision (
    minutes_part_id TEXT NOT NULL REFERENCES minutes_part (id),
    version BIGINT NOT NULL,
    words TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (minutes_part_id, version)
);

-- The minutes as they were laid before the members, and each correction: never changed.
CREATE TABLE minutes_edition (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    approved_on DATE,
    UNIQUE (meeting_id, number)
);
