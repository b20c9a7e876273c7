-- When everybody is to see what a meeting deals with, and since when they do. Until now they did from when the meeting was called.
ALTER TABLE meeting ADD COLUMN publish_due DATE;
ALTER TABLE meeting ADD COLUMN agenda_published_at TIMESTAMPTZ;
UPDATE meeting SET agenda_published_at = published_at;
