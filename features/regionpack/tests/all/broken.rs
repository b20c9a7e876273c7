use crate::packs::{change, files, problems};

#[test]
fn probe() {
    let mut pack = files("eksempel");
    change(&mut pack, "pack.toml", "licence = \"EUPL-1.2\"\nsources", "license = \"EUPL-1.2\"\nsources");
    change(&mut pack, "areas.csv", "granli,municipality,todalen", "granli,munincipality,todalen");
    change(&mut pack, "areas.csv", "lunden,municipality,todalen,Lunden,Lunden,,2019-12-31", "Lunden,municipality,toldalen,Lunden,,2020-13-01,2019-12-31");
    change(&mut pack, "area_numbers.csv", "granli,9912,2024-01-01,,", "granli,9911,2023-12-31,,");
    change(&mut pack, "area_numbers.csv", "lunden,9903", "lunden,993");
    change(&mut pack, "population.csv", "granli,2026,1465", "granli,2025,-1");
    change(&mut pack, "parties.csv", "310000019", "310000018");
    change(&mut pack, "parties.csv", "postmottak@granli.example", "postmottak.granli.example");
    change(&mut pack, "parties.csv", "todal-helse,intermunicipal_unit", "granli,intermunicipal_unit");
    change(&mut pack, "contacts.csv", "role_nn", "role_sv");
    change(&mut pack, "accounts.csv", "case_officer,,granli", "case_officer,todalen,");
    change(&mut pack, "accounts.csv", "nb,member,todalen,", "sv,member,,,");
    change(&mut pack, "bodies/kommunestyret-granli.toml", "party = \"granli\"", "party = \"furuvik\"");
    change(&mut pack, "bodies/lederforum-todalen.toml", "parent = \"todalstinget\"", "parent = \"arbeidsgruppe-friskliv\"\nreport_to = \"x\"");
    change(&mut pack, "bodies/todalstinget.toml", "[name]", "[name");
    let matter = "matters/lederforum-todalen-2026-1/matter.toml";
    change(&mut pack, matter, "opened_on = 2026-01-12", "opened_on = \"2026-01-12\"");
    change(&mut pack, matter, "number = 1\nstate", "number = 0\nstate");
    change(&mut pack, matter, "quorum = 2\n", "quorum = 3\n");
    change(&mut pack, matter, "number = 2\nfile = \"resolution-2.md\"", "number = 3\nfile = \"resolution-3.md\"");
    for line in problems(pack) { println!("{line}"); }
}
