//! Node.js and npm: whether they are here, and installing what a package-lock.json names.

use std::{fs, path::Path, process::Command, time::SystemTime};

use super::{Outcome, Trouble, process};

/// How to get them; `demo` names them among what is missing.
pub const HOW_TO_GET: &str = "sudo apt install nodejs npm";

/// Fails with a plain message when Node.js or npm is missing.
pub fn must_be_here() -> Outcome<()> {
    let missing: Vec<_> = ["node", "npm"].into_iter().filter(|tool| process::find(tool).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!("Missing: {}. On Debian and Ubuntu: {HOW_TO_GET}", missing.join(" and "))))
}

/// Fails when Node.js is older than the major version.
pub fn must_be_at_least(major: u32, what_for: &str) -> Outcome<()> {
    let version = process::capture(Command::new("node").arg("--version"))?;
    let found = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if found.is_some_and(|found| found >= major) {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "Node.js is {}, and {what_for} need {major} or newer. Install a newer one from nodejs.org, \
         or leave them out: cargo xtask test --no-browser",
        version.trim()
    )))
}

/// Installs exactly what the folder's package-lock.json names, unless that is already done.
pub fn install(folder: &Path) -> Outcome<()> {
    must_be_here()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    if up_to_date(folder) {
        println!("{name}/node_modules is up to date with {name}/package-lock.json.");
        return Ok(());
    }
    println!("Installing what {name}/package-lock.json names into {name}/node_modules.");
    install_anew(folder)
}

/// Installs exactly what the folder's package-lock.json names, and takes away whatever else was there.
pub fn install_anew(folder: &Path) -> Outcome<()> {
    must_be_here()?;
    process::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// npm writes node_modules/.package-lock.json last, so an install that was cut short does not count.
fn up_to_date(folder: &Path) -> bool {
    match (changed(&folder.join("node_modules/.package-lock.json")), changed(&folder.join("package-lock.json"))) {
        (Some(installed), Some(wanted)) => installed >= wanted,
        _ => false,
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs::File, time::Duration};

    #[test]
    fn a_newer_lock_or_a_cut_short_install_is_installed_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (lock, done) =
            (folder.path().join("package-lock.json"), folder.path().join("node_modules/.package-lock.json"));
        fs::create_dir(folder.path().join("node_modules")).unwrap();
        fs::write(&lock, "{}").unwrap();
        assert!(!up_to_date(folder.path()), "the install was cut short");

        fs::write(&done, "{}").unwrap();
        let written = fs::metadata(&done).unwrap().modified().unwrap();
        assert!(up_to_date(folder.path()));

        File::open(&lock).unwrap().set_modified(written + Duration::from_secs(1)).unwrap();
        assert!(!up_to_date(folder.path()), "the lock is newer");
    }
}
