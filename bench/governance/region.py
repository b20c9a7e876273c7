"""Makes a region pack of the size of Innlandet out of the structures of Hallingdal: 42 councils, a board, 200 bodies in all.

    region.py PACK FOLDER

PACK is regions/hallingdal. Its region with the six municipalities comes seven times, numbered, and whatever belongs to the whole
health community once; working groups fill up to 200 bodies. One matter has a joint resolution before all 43 deciding bodies.
Names are numbered and sources say `konstruert`, so that nobody takes them for facts.
"""

import csv
import re
import shutil
import sys
import tomllib
from pathlib import Path

REGIONS = 7
BODIES = 200
REGION = "hallingdal"
SOURCE = "konstruert"


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(path, like, made):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(like), lineterminator="\n")
        writer.writeheader()
        writer.writerows(made)


def make(pack, folder):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "bodies").mkdir(parents=True)
    areas, parties = rows(pack / "areas.csv"), rows(pack / "parties.csv")
    inside = {area["key"] for area in areas if REGION in (area["key"], area["parent"])}
    whole = {"norge", "helse-sor-ost", "vest-viken"}
    numbered = inside | {party["key"] for party in parties if party["area"] in inside}
    kept = {party["key"] for party in parties if party["area"] in whole}
    bodies = {path.stem: path.read_text(encoding="utf-8") for path in sorted((pack / "bodies").glob("*.toml"))}
    parsed = {key: tomllib.loads(text) for key, text in bodies.items()}
    numbered |= {key for key, body in parsed.items() if body["area"] in inside}
    kinds = ("strategic_committee", "partnership_meeting", "professional_committee")
    once = {key for key, body in parsed.items() if body["area"] in whole and body["kind"] in kinds}

    def number(key, region):
        return f"{key}-{region}" if key in numbered else key

    def copied(row, region, columns):
        row = dict(row, source=SOURCE)
        row.update({column: number(row[column], region) for column in columns})
        for column in ("name_nb", "name_nn"):
            row[column] += f" {region}"
        return row

    everywhere = range(1, REGIONS + 1)
    made_areas = [area for area in areas if area["key"] in whole]
    made_areas += [copied(area, r, ("key", "parent")) for r in everywhere for area in areas if area["key"] in inside]
    write(folder / "areas.csv", areas[0], made_areas)

    made_parties = [party for party in parties if party["key"] in kept]
    for r in everywhere:
        for party in parties:
            if party["key"] in numbered:
                party = copied(party, r, ("key", "area"))
                party.update(organisation_number="", website="", email=f"{party['key']}@bench.example")
                made_parties.append(party)
    write(folder / "parties.csv", parties[0], made_parties)

    for name in ("area_numbers.csv", "population.csv", "contacts.csv"):
        header = (pack / name).read_text(encoding="utf-8").splitlines()[0]
        (folder / name).write_text(header + "\n", encoding="utf-8")

    numbers = [f"{area['key']},{9001 + n},2024-01-01,,{SOURCE}\n" for n, area in enumerate(made_areas) if area["kind"] == "municipality"]
    with (folder / "area_numbers.csv").open("a", encoding="utf-8") as file:
        file.writelines(numbers)

    keep = [("administrator", "Administrator", "nb", "administrator", "", "")]
    keep.append(("sekretariat", "Sekretariatet", "nb", "coordinator", "vest-viken", ""))
    keep += [(f"koordinator-{r}", f"Daglig leder {r}", "nn", "coordinator", f"{REGION}-{r}", "") for r in everywhere]
    keep += [(p["key"], f"Saksbehandler, {p['name_nb']}", "nb", "case_officer", "", p["key"])
             for p in made_parties if p["kind"] in ("municipality", "hospital_trust")]
    columns = ("name", "display_name", "locale", "role", "area", "party")
    write(folder / "accounts.csv", columns, [dict(zip(columns, account)) for account in keep])

    def body(key, region):
        def again(match):
            return f'{match[1]}"{number(match[2], region)}"'
        text = re.sub(r'(?m)^((?:area|party|parent|reports_to) = )"([^"]+)"', again, bodies[key])
        text = re.sub(r'(?m)^source = ".*"', f'source = "{SOURCE}"', text)
        head, name, rest = text.partition("[name]")
        lines = rest.split("\n\n", 1)
        lines[0] = re.sub(r'(?m)"$', f' {region}"', lines[0])
        return head + name + "\n\n".join(lines)

    made = {}
    for r in everywhere:
        for key in sorted(bodies):
            if key in numbered:
                made[number(key, r)] = body(key, r)
    # The committee of the whole community has members from two municipalities; here from two of the first region.
    made |= {key: bodies[key].replace('"gol"', '"gol-1"').replace('"lier"', '"hol-1"') for key in sorted(once)}
    made["styret-i-foretaket"] = plain("board", "vest-viken", "Styret i helseforetaket", "Styret i helseføretaket", "vestre-viken-hf")
    for n in range(1, BODIES - len(made) + 1):
        area = f"{REGION}-{n % REGIONS + 1}"
        made[f"arbeidsgruppe-{n}"] = plain("working_group", area, f"Arbeidsgruppe {n}", f"Arbeidsgruppe {n}")
    for key, text in made.items():
        (folder / "bodies" / f"{key}.toml").write_text(text, encoding="utf-8")

    matter(pack, folder, [key for key, text in made.items() if 'kind = "council"' in text] + ["styret-i-foretaket"])
    (folder / "pack.toml").write_text(
        re.sub(r'(?m)^slug = .*', 'slug = "bench"', (pack / "pack.toml").read_text(encoding="utf-8")), encoding="utf-8")


def plain(kind, area, nb, nn, party=None):
    line = f'party = "{party}"\n' if party else ""
    return (f'kind = "{kind}"\narea = "{area}"\n{line}source = "{SOURCE}"\n\n[name]\nnb = "{nb}"\nnn = "{nn}"\n\n'
            '[mandate]\nnb = "Konstruert."\nnn = "Konstruert."\n\n[composition]\nnb = "Konstruert."\nnn = "Konstruert."\n')


def matter(pack, folder, deciding):
    """The case of the pack, before all who decide; two in three have answered."""
    target = folder / "matters" / "felles-2026-1"
    target.mkdir(parents=True)
    source = pack / "matters" / "lederforum-2018-4"
    for name in ("text.nb.md", "text.nn.md", "resolution-1.md"):
        shutil.copy(source / name, target / name)
    head = (source / "matter.toml").read_text(encoding="utf-8").split("[[documents]]")[0]
    head = head.replace('body = "helse-og-omsorgslederforum"', f'body = "helse-og-omsorgslederforum-1"')
    head = head.replace("year = 2018", "year = 2026").replace("number = 4", "number = 1")
    head = head.replace("opened_on = 2018-10-01", "opened_on = 2026-01-10").replace('"konstruert etter kjent sak"', f'"{SOURCE}"')
    parts = [head]
    for n, key in enumerate(deciding):
        answer = f'state = "adopted_unchanged"\nmeeting_date = 2026-05-{n % 28 + 1:02}\ncase_number = "{n + 1}/26"\n'
        parts.append(f'[[consultations]]\nbody = "{key}"\nrole = "decision"\nsent_on = 2026-03-01\ntext = 1\n'
                     + (answer if n % 3 else 'state = "sent"\n') + "\n")
    parts.append('[joint_resolution]\nrule = "all"\ndeadline = 2026-12-20\n\n[[joint_resolution.texts]]\nnumber = 1\nfile = "resolution-1.md"\nlanguage = "nn"\n'
                 'circulated_on = 2026-03-01\n')
    (target / "matter.toml").write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
