-- What the OParl interface has shown: each object from the moment it became public, also after it is no longer. `number` counts
-- them in the order in which they came, `stamp` tells when one has changed, and the parent is what it is shown inside.
CREATE TABLE oparl_object (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    owner_id TEXT NOT NULL,
    parent_kind TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    stamp TEXT NOT NULL,
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    deleted_at TEXT,
    PRIMARY KEY (kind, id)
) STRICT;
CREATE INDEX oparl_object_list ON oparl_object (owner_id, kind, number);
CREATE INDEX oparl_object_modified ON oparl_object (modified_at);
