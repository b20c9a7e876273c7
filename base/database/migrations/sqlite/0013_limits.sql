-- What nodes have counted towards the limits in a minute, by hashes of who asked. Empty on SQLite, which has one node.
CREATE TABLE request_count (
    minute TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    node TEXT NOT NULL,
    requests INTEGER NOT NULL,
    PRIMARY KEY (minute, key_hash, node)
) STRICT;
