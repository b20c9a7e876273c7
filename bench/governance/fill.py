"""Fills a database that a region pack was imported into with meetings, items, papers and matters.

    fill.py SAMHELSE.DB [MEETINGS ITEMS]

The file must be one that no program has open. Each body gets the same share of meetings, one every 45 days around today, so that
about one in seven lies ahead; each meeting its share of items, and each item one paper. One item in twenty is exempt. Every fifth
item of a body that prepares carries a matter, which waits at a council or was answered there. What is written is drawn from a
fixed seed: the same day gives the same rows. This goes around the audit log, the outbox and the files, which a benchmark of
reading does not need; papers name a content that is not stored.
"""

import random
import sqlite3
import sys
from datetime import date, datetime, time, timedelta

EVERY = 45
AHEAD = 0.15
CHANCE = random.Random(20260101)
WORDS = ("tilbud avtale kommune sykehus pasient oppfølging rehabilitering kompetanse samarbeid tiltak plan behov ansvar "
         "tjeneste bolig lavterskel forebygging fastlege hjemmetjeneste utskrivning ventetid økonomi ressurs mål "
         "rapport vurdering høring vedtak drift prosjekt").split()
RESULTS = ("adopted", "adopted", "adopted", "adopted_with_change", "postponed", "referred", "noted")


def words(count):
    return " ".join(CHANCE.choices(WORDS, k=count))


def text(paragraphs):
    return "\n\n".join(words(40).capitalize() + "." for _ in range(paragraphs))


def new_id(made=[0]):
    """A UUID of version 7, one millisecond after the last."""
    made[0] += 1
    moment = 1_767_225_600_000 + made[0]
    return (f"{moment >> 16:08x}-{moment & 0xffff:04x}-7{CHANCE.getrandbits(12):03x}-"
            f"{0x8000 | CHANCE.getrandbits(14):04x}-{CHANCE.getrandbits(48):012x}")


class Database:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)
        self.rows = {}

    def all(self, sql):
        return self.connection.execute(sql).fetchall()

    def add(self, table, **row):
        self.rows.setdefault((table, tuple(row)), []).append(tuple(row.values()))
        return row.get("id")

    def write(self):
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA defer_foreign_keys = ON")
        for (table, columns), rows in self.rows.items():
            marks = ", ".join("?" * len(columns))
            self.connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
        self.connection.execute("ANALYZE")
        self.connection.commit()


def state_on(day, today):
    if day > today:
        return "called" if day < today + timedelta(days=14) else "planned"
    return "approved" if day < today - timedelta(days=EVERY) else CHANCE.choice(("held", "minuted"))


def fill(path, meetings, items):
    database, today = Database(path), date.today()
    bodies = database.all("SELECT id, slug, kind FROM body WHERE valid_to IS NULL ORDER BY slug")
    councils = [body for body, _, kind in bodies if kind in ("council", "board")]
    seats = {}
    for seat, body, party, nb, nn, votes in database.all(
            "SELECT id, body_id, party_id, role_nb, role_nn, votes FROM seat ORDER BY body_id, position"):
        seats.setdefault(body, []).append((party, nb, nn, votes))
    for at in range(meetings):
        body = bodies[at % len(bodies)]
        along = (at // len(bodies)) - round((1 - AHEAD) * meetings / len(bodies))
        day = today + timedelta(days=EVERY * along + at % 30)
        share = items // meetings + (at < items % meetings)
        meeting(database, body, at // len(bodies) + 1, day, today, share, councils, seats.get(body[0], []))
    members(database)
    database.write()
    for table in ("body", "meeting", "agenda_item", "paper", "matter", "consultation", "attendance", "vote", "minutes_part"):
        print(f"{table}: {database.all(f'SELECT count(*) FROM {table}')[0][0]}")


def meeting(database, body, number, day, today, items, councils, seats):
    body_id, slug, kind = body
    state, begins = state_on(day, today), datetime.combine(day, time(8 + number % 6))
    made = stamp(begins - timedelta(days=40))
    id = database.add(
        "meeting", id=new_id(), slug=f"{slug}-{day.year}-m{number + 100}", body_id=body_id, year=day.year, number=number + 100,
        name_nb="", name_nn="", state=state, starts_at=stamp(begins), ends_at=stamp(begins + timedelta(hours=3)),
        place="Kommunehuset", video_link="", items_due=str(day - timedelta(days=21)), papers_due=str(day - timedelta(days=10)),
        series=None, language=CHANCE.choice(("nb", "nn")), published_at=None if state == "planned" else made,
        agenda_published_at=None if state == "planned" else made, created_at=made,
        modified_at=made, constructed=1, source="konstruert", version=1)
    database.add("meeting_body", meeting_id=id, body_id=body_id, position=0)
    over = state in ("held", "minuted", "approved")
    for position, (party, nb, nn, votes) in enumerate(seats):
        database.add("attendance", id=new_id(), meeting_id=id, body_id=body_id, party_id=party, role_nb=nb, role_nn=nn,
                     votes=votes, state="present" if over else "expected", deputy="", position=position)
    if over:
        database.add("minutes_part", id=new_id(), meeting_id=id, agenda_item_id=None, words=text(1), version=1)
    for position in range(1, items + 1):
        carried = None
        if kind != "council" and position % 5 == 0:
            carried = matter(database, body, number * 10 + position, day, state, councils)
        item(database, id, position, carried, made, over)


def item(database, meeting_id, position, matter_id, made, over):
    kind = CHANCE.choices(("decision", "discussion", "information"), (6, 2, 2))[0]
    exempt = CHANCE.random() < 0.05
    title = words(6).capitalize()
    id = database.add(
        "agenda_item", id=new_id(), meeting_id=meeting_id, position=position, kind=kind, state="accepted", matter_id=matter_id,
        minutes_of_id=None, title_nb=title, title_nn=title, text_nb=text(3), text_nn="",
        recommendation_nb=words(20).capitalize() + ".", recommendation_nn="", minutes=15,
        legal_basis="offl-13-fvl-13-1" if exempt else None, public_title_nb="Unntatt sak" if exempt else "",
        public_title_nn="Unnateken sak" if exempt else "", result=CHANCE.choice(RESULTS) if over and kind == "decision" else None,
        resolution=words(25).capitalize() + "." if over and kind == "decision" else "", created_at=made, modified_at=made, version=1)
    database.add("paper", id=new_id(), agenda_item_id=id, number=1, position=1, title_nb="Saksframlegg", title_nn="Saksframlegg",
                 legal_basis=None, file_name="saksframlegg.pdf", media_type="application/pdf", size=48211,
                 sha256=f"{CHANCE.getrandbits(256):064x}", created_at=made)
    if over and kind == "decision":
        database.add("vote", id=new_id(), agenda_item_id=id, position=1, words="", method="consensus", votes_for=None,
                     votes_against=None, adopted=1)
        database.add("minutes_part", id=new_id(), meeting_id=meeting_id, agenda_item_id=id, words=text(1), version=1)


def matter(database, body, number, day, meeting_state, councils):
    body_id, slug, _ = body
    title, opened, modified = words(6).capitalize(), day - timedelta(days=45), datetime.combine(day, time(9))
    id = database.add(
        "matter", id=new_id(), slug=f"{slug}-{day.year}-{number + 1000}", body_id=body_id, year=day.year, number=number + 1000,
        title_nb=title, title_nn=title, summary_nb=text(1), summary_nn="", text_nb=text(4), text_nn="",
        state="open", opened_on=str(opened), decided_on=None,
        published_at=None if meeting_state == "planned" else stamp(modified - timedelta(days=40)),
        modified_at=stamp(modified), constructed=1, source="konstruert", version=1)
    answered = meeting_state == "approved"
    database.add(
        "consultation", id=new_id(), matter_id=id, body_id=CHANCE.choice(councils), role="decision", text_number=None,
        state="adopted_unchanged" if answered else "sent", sent_on=str(opened), meeting_date=str(day) if answered else None,
        case_number=f"{number}/{day.year % 100}" if answered else None, resolution=None, link=None, position=1, version=1)
    return id


def members(database):
    """Case officers sit where their party has a seat, so that they have work there."""
    accounts = database.all("SELECT g.party_id, g.account_id FROM role_grant g WHERE g.role = 'case_officer'")
    for party, account in accounts:
        database.connection.execute(
            """UPDATE membership SET account_id = ? WHERE seat_id IN (SELECT id FROM seat WHERE party_id = ?)""",
            (account, party))


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    fill(sys.argv[1], *(map(int, sys.argv[2:4]) if len(sys.argv) > 3 else (5_000, 50_000)))
