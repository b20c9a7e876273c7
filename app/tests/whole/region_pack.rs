//! Import → export → import, through the program itself.

use std::path::Path;
use std::process::{Command, Output};
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(a_pack_survives_the_round_trip, a_broken_pack_changes_nothing);

fn samhelse(home: &TestDatabase, url: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samhelse"))
        .args(arguments)
        .args(["--database-url", url, "--data"])
        .arg(home.folder().join("data"))
        .output()
        .unwrap()
}

fn run(home: &TestDatabase, url: &str, arguments: &[&str]) {
    let output = samhelse(home, url, arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

async fn a_pack_survives_the_round_trip(home: TestDatabase) {
    for region in ["hallingdal", "eksempel"] {
        let first =
            if home.url.starts_with("sqlite") { TestDatabase::sqlite().await } else { TestDatabase::postgres().await };
        let second = TestDatabase::sqlite().await;
        let (one, two) = (first.folder().join("one"), first.folder().join("two"));
        run(&first, &first.url, &["import", &format!("../regions/{region}")]);
        run(&first, &first.url, &["export", one.to_str().unwrap()]);
        run(&second, &second.url, &["import", one.to_str().unwrap()]);
        run(&second, &second.url, &["export", two.to_str().unwrap()]);
        let same = Command::new("diff").args(["-r".as_ref(), one.as_os_str(), two.as_os_str()]).output().unwrap();
        assert!(same.status.success(), "{region}: {}", String::from_utf8_lossy(&same.stdout));
        run(&first, &first.url, &["audit", "verify"]);
    }
}

async fn a_broken_pack_changes_nothing(home: TestDatabase) {
    let broken = home.folder().join("broken");
    copy("../regions/eksempel".as_ref(), &broken);
    let parties = std::fs::read_to_string(broken.join("parties.csv")).unwrap();
    std::fs::write(broken.join("parties.csv"), parties.replace("municipality", "munisipality")).unwrap();
    std::fs::write(broken.join("population.csv"), "area,year,inhabitants,source\nnowhere,year,many,x\n").unwrap();
    let output = samhelse(&home, &home.url, &["import", broken.to_str().unwrap()]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    assert!(told.contains("parties.csv:") && told.contains("population.csv:2"), "every fault at once: {told}");
    let export = samhelse(&home, &home.url, &["export", home.folder().join("out").to_str().unwrap()]);
    assert!(!home.folder().join("out/areas.csv").exists() || export.status.success());
    let database = home.open(database::Clock::system()).await;
    let tx = database.read().await.unwrap();
    assert_eq!(audit::verify(&tx).await.unwrap(), Ok(0));
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
