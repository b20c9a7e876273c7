//! Debian's packages: installing what the tests need.

use std::process::Command;

use super::{Outcome, Trouble, process};

/// Installs packages, as root or through a sudo that asks for no password; a test run must never stop at a question.
pub fn install(packages: &[&str]) -> Outcome<()> {
    let names = packages.join(" ");
    if process::find("apt-get").is_none() {
        return Err(Trouble::new(format!(
            "Missing: {names}. This machine has no apt-get; install them the way this system does, then try again."
        )));
    }
    let Some(prefix) = privileges() else {
        return Err(Trouble::new(format!("Missing: {names}. Install them first: sudo apt install {names}")));
    };
    println!("Installing Debian's {names}.");
    // Old package lists are the usual reason for a failure, so they are renewed once and only then.
    if process::run(&mut install_command(&prefix, packages)).is_ok() {
        return Ok(());
    }
    println!("Renewing the list of packages and trying once more.");
    process::run(&mut apt_get(&prefix, &["update"]))?;
    process::run(&mut install_command(&prefix, packages))
}

/// Whether this process is root.
pub fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// What to put before a command so that it runs as root; none when that would need a password.
fn privileges() -> Option<Vec<&'static str>> {
    if is_root() {
        return Some(Vec::new());
    }
    process::succeeds(Command::new("sudo").args(["-n", "true"])).then(|| vec!["sudo", "-n"])
}

fn install_command(prefix: &[&str], packages: &[&str]) -> Command {
    let mut command = apt_get(prefix, &["install", "--yes", "--quiet", "--no-install-recommends"]);
    command.args(packages);
    command
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Command {
    let words: Vec<_> = prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).collect();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_no_questions_and_goes_through_sudo_when_it_must() {
        let command = install_command(&["sudo", "-n"], &["chromium"]);
        assert_eq!(command.get_program(), "sudo");
        let arguments: Vec<_> = command.get_args().map(|argument| argument.to_string_lossy()).collect();
        assert_eq!(arguments[..3], ["-n", "env", "DEBIAN_FRONTEND=noninteractive"]);
        assert_eq!(arguments.last().map(AsRef::as_ref), Some("chromium"));
        assert_eq!(install_command(&[], &["chromium"]).get_program(), "env");
    }
}
