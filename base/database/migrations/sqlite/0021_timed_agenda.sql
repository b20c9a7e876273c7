-- The timed agenda: who presents an item, when it has to begin, and what the speakers show.
CREATE TABLE speaker (
    agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (agenda_item_id, position)
) STRICT;
INSERT INTO speaker (agenda_item_id, position, name, organisation)
SELECT id, 1, speaker, '' FROM agenda_item WHERE speaker <> '';
ALTER TABLE agenda_item DROP COLUMN speaker;

-- A time of day in Norway, such as 09:30, so that it stays when the meeting is moved to another day.
ALTER TABLE agenda_item ADD COLUMN starts TEXT;
ALTER TABLE paper ADD COLUMN is_presentation INTEGER NOT NULL DEFAULT 0;
