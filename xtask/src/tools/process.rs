//! Running other programs, and saying which.

use std::{
    env,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{Outcome, Trouble};

/// Where a program is, looking as the shell does.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_executable(file))
}

/// Whether there is a file that may be run.
pub fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// Runs a program in sight of the person, and fails when it does.
pub fn run(command: &mut Command) -> Outcome<()> {
    announce(command);
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(Trouble::new(format!("`{}` failed ({status}).", words(command)))) }
}

/// Runs a program in sight of the person and hands each line of its output over; tells whether it ended well.
pub fn stream(command: &mut Command, mut on_line: impl FnMut(&str)) -> Outcome<bool> {
    announce(command);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            on_line(text.trim_end());
            line.clear();
        }
    }
    child.wait().map(|status| status.success()).map_err(|error| not_started(command, &error))
}

/// Runs a program out of sight; what it printed, or what it complained of.
pub fn capture(command: &mut Command) -> Outcome<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Trouble::new(format!("`{}` failed ({}).\n{}", words(command), output.status, complaint.trim_end())))
}

/// Whether a program, run out of sight, ends well.
pub fn succeeds(command: &mut Command) -> bool {
    capture(command).is_ok()
}

/// The command as one would type it.
fn words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut words = vec![program.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}

fn announce(command: &Command) {
    println!("$ {}", words(command));
}

fn not_started(command: &Command, error: &std::io::Error) -> Trouble {
    Trouble::new(format!("`{}` could not be started: {error}.", words(command)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_on_the_path() {
        assert!(find("sh").is_some());
        assert_eq!(find("no-such-program-here"), None);
    }

    #[test]
    fn hands_over_each_line_and_the_outcome() {
        let mut lines = Vec::new();
        let ended_well = stream(Command::new("sh").args(["-c", "echo one; echo two; exit 3"]), |line| {
            lines.push(line.to_owned());
        });
        assert_eq!(lines, ["one", "two"]);
        assert_eq!(ended_well, Ok(false));
    }

    #[test]
    fn a_failure_names_the_command_and_repeats_the_complaint() {
        let trouble = capture(Command::new("sh").args(["-c", "echo no >&2; exit 1"])).unwrap_err().to_string();
        assert!(trouble.contains("sh -c") && trouble.ends_with("no"), "{trouble}");
    }
}
