"""Writes the paths that are asked for, one file a kind of page.

    paths.py SAMHELSE.DB FOLDER
"""

import random
import sqlite3
import sys
from pathlib import Path

MEETINGS = 1_000


def write(path, folder):
    connection, folder = sqlite3.connect(path), Path(folder)
    bodies = [slug for (slug,) in connection.execute("SELECT slug FROM body ORDER BY slug")]
    published = [slug for (slug,) in connection.execute("SELECT slug FROM meeting WHERE published_at IS NOT NULL ORDER BY slug")]
    owners = [id for (id,) in connection.execute("SELECT DISTINCT coalesce(party_id, area_id) FROM body ORDER BY 1")]
    chance = random.Random(1)
    chance.shuffle(bodies)
    chosen = chance.sample(published, min(MEETINGS, len(published)))
    files = {
        "bodies": [f"/bodies/{slug}" for slug in bodies],
        "body-meetings": [f"/bodies/{slug}/meetings" for slug in bodies],
        "meetings": [f"/meetings/{slug}" for slug in chosen],
        "oparl": [f"/oparl/v1.1/bodies/{id}/meetings" for id in owners],
        "work": ["/work"],
    }
    for name, paths in files.items():
        (folder / name).write_text("\n".join(paths) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
