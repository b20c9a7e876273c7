use crate::packs::{change, problems};
use crate::small::files;

#[test]
fn probe() {
    let mut pack = files();
    change(&mut pack, "pack.toml", "licence = \"EUPL-1.2\"\nsources", "license = \"EUPL-1.2\"\nsources");
    change(&mut pack, "areas.csv", "north,municipality,valley,North", "north,munincipality,valley,North");
    change(&mut pack, "areas.csv", "south,municipality,valley,South,South,,", "South,municipality,valey,South,,2020-13-01,");
    change(&mut pack, "area_numbers.csv", "north,0911,2020-01-01", "north,0902,2019-12-31");
    change(&mut pack, "area_numbers.csv", "south,0902,,", "south,902,,2020-01-01,");
    change(&mut pack, "population.csv", "2026,1122", "2025,-1");
    change(&mut pack, "parties.csv", "944889116", "944889117");
    change(&mut pack, "parties.csv", "https://north.example,post@", "north.example,post.");
    change(&mut pack, "parties.csv", "unit,intermunicipal_unit,valley,Unit", "north,intermunicipal_unit,,Unit");
    change(&mut pack, "contacts.csv", "role_nn", "role_sv");
    change(&mut pack, "accounts.csv", "case_officer,,south", "case_officer,valley,");
    change(&mut pack, "accounts.csv", "Guest,nn,,,", "Guest,sv,member,,");
    change(&mut pack, "bodies/north.toml", "party = \"north\"", "party = \"south\"");
    change(&mut pack, "bodies/forum.toml", "reports_to = \"group\"", "parent = \"group\"\nreport_to = \"group\"");
    change(&mut pack, "bodies/south.toml", "mandate = {", "mandate = [");
    let matter = "matters/forum-2026-1/matter.toml";
    change(&mut pack, matter, "opened_on = 2026-01-12", "opened_on = \"2026-01-12\"");
    change(&mut pack, matter, "number = 1\nstate", "number = 0\nstate");
    change(&mut pack, matter, "quorum = 2\n", "quorum = 3\n");
    change(&mut pack, matter, "number = 3\nfile = \"resolution-3.md\"", "number = 4\nfile = \"resolution-4.md\"");
    change(&mut pack, matter, "owner = \"unit\"", "owner = \"units\"");
    let other = "matters/forum-2026-2/matter.toml";
    change(&mut pack, other, "number = 2", "number = 3");
    change(&mut pack, other, "2026-01-14", "2026-01-11");
    change(&mut pack, other, "published = false", "published = 0");
    pack.insert("README.md".into(), b"x".to_vec());
    pack.insert("matters/forum-2026-2/text.nb.txt".into(), b"x".to_vec());
    pack.insert("matters/forum-2026-2/documents/a.pdf".into(), b"x".to_vec());
    pack.insert("matters/Forum/text.nb.md".into(), b"x\0\xff\n".to_vec());
    for line in problems(pack) { println!("{line}"); }
}
