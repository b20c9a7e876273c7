-- What nodes have counted towards the limits in a minute, by hashes of who asked. Nothing is lost when it is: the table is written
-- past the log of the database, and empty after the database was killed.
CREATE UNLOGGED TABLE request_count (
    minute TIMESTAMPTZ NOT NULL,
    key_hash TEXT NOT NULL,
    node TEXT NOT NULL,
    requests BIGINT NOT NULL,
    PRIMARY KEY (minute, key_hash, node)
);
