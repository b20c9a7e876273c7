-- When a letter was about to be handed to the mail server; `delivered_at` is when the server had taken it. The table is made
-- anew because SQLite cannot let a column be empty afterwards.
CREATE TABLE delivery_begun (
    event_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    begun_at TEXT,
    delivered_at TEXT,
    PRIMARY KEY (event_id, recipient)
) STRICT;
INSERT INTO delivery_begun (event_id, recipient, delivered_at) SELECT event_id, recipient, delivered_at FROM delivery;
DROP TABLE delivery;
ALTER TABLE delivery_begun RENAME TO delivery;
