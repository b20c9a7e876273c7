//! A temporary PostgreSQL for the tests: made from nothing, gone afterwards.

use std::{
    env, fs,
    fs::File,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Outcome, Trouble, apt, files, port, process};

const NAME: &str = "samhelse-postgres-";
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server with its own data; it is stopped and its data removed when this goes out of scope.
pub struct Server {
    process: Child,
    data: PathBuf,
    port: u16,
}

impl Server {
    /// Makes a cluster in a temporary folder and starts it on a free port of 127.0.0.1. Its log is kept in `log`.
    pub fn start(log: &Path) -> Outcome<Self> {
        let programs = programs().ok_or_else(|| Trouble::new("PostgreSQL's server is missing."))?;
        remove_leftovers();
        let data = env::temp_dir().join(format!("{NAME}{}", std::process::id()));
        process::capture(
            as_its_user(&programs.join("initdb"))
                .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
                .arg("--pgdata")
                .arg(&data),
        )?;
        let port = port::free()?;
        let mut server = Self { process: spawn(&programs, &data, port, log)?, data, port };
        server.wait_until_ready(&programs, log)?;
        Ok(server)
    }

    /// The address of the database that is always there.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path, log: &Path) -> Outcome<()> {
        let port = self.port.to_string();
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if self.process.try_wait().ok().flatten().is_some() {
                break;
            }
            let mut ready = Command::new(programs.join("pg_isready"));
            if process::succeeds(ready.args(["--quiet", "--host=127.0.0.1", "--port", &port])) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        let said = files::read(log).unwrap_or_default();
        Err(Trouble::new(format!("PostgreSQL did not start. Its log, {}:\n{}", log.display(), said.trim_end())))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's "fast shutdown"; the shell's own kill is everywhere, /usr/bin/kill is not.
        process::succeeds(Command::new("sh").args(["-c", &format!("kill -INT {}", self.process.id())]));
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(50));
        }
        if matches!(self.process.try_wait(), Ok(None)) {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
        if let Err(error) = fs::remove_dir_all(&self.data) {
            eprintln!("{} could not be removed: {error}", self.data.display());
        }
    }
}

/// The folder with initdb and postgres; Debian keeps them off the PATH, one folder for each version.
pub fn programs() -> Option<PathBuf> {
    let mut versions = files::folders_in(Path::new("/usr/lib/postgresql")).unwrap_or_default();
    versions.sort_by_key(|folder| folder.file_name().and_then(|name| name.to_string_lossy().parse::<u32>().ok()));
    let debian = versions.into_iter().rev().map(|version| version.join("bin"));
    let on_path = process::find("initdb").and_then(|file| file.parent().map(Path::to_owned));
    debian.chain(on_path).find(|bin| ["initdb", "postgres", "pg_isready"].iter().all(|name| bin.join(name).is_file()))
}

fn spawn(programs: &Path, data: &Path, port: u16, log: &Path) -> Outcome<Child> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(Trouble::at(folder))?;
    }
    let output = File::create(log).map_err(Trouble::at(log))?;
    let errors = output.try_clone().map_err(Trouble::at(log))?;
    as_its_user(&programs.join("postgres"))
        .arg("-D")
        .arg(data)
        .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200"])
        .arg("-c")
        .arg(format!("unix_socket_directories={}", data.display()))
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .map_err(|error| Trouble::new(format!("PostgreSQL could not be started: {error}.")))
}

/// PostgreSQL refuses to run as root, so root becomes the user `postgres` first. Where it can, `setpriv` also asks the
/// kernel to stop the server when xtask dies without having had the time to do so.
fn as_its_user(program: &Path) -> Command {
    let mut command = if process::find("setpriv").is_some() {
        let mut setpriv = Command::new("setpriv");
        if apt::is_root() {
            setpriv.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
        }
        setpriv.args(["--pdeathsig", "INT"]).arg(program);
        setpriv
    } else if apt::is_root() {
        let mut runuser = Command::new("runuser");
        runuser.args(["-u", "postgres", "--"]).arg(program);
        runuser
    } else {
        Command::new(program)
    };
    // The user postgres may not be allowed into the checkout.
    command.current_dir("/");
    command
}

/// Removes the data of runs that were ended before they could: those whose process is no more.
fn remove_leftovers() {
    if !Path::new("/proc/self").exists() {
        return; // no way to tell which are in use
    }
    for folder in files::folders_in(&env::temp_dir()).unwrap_or_default() {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let of_process = name.strip_prefix(NAME).and_then(|id| id.parse::<u32>().ok());
        if of_process.is_some_and(|id| !Path::new(&format!("/proc/{id}")).exists()) {
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_answers_and_leaves_nothing_behind() {
        if programs().is_none() {
            eprintln!("PostgreSQL is not installed: nothing to start");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start(&folder.path().join("postgres.log")).unwrap();
        let (data, port) = (server.data.clone(), server.port);
        let psql = programs().unwrap().join("psql");
        let answer =
            process::capture(Command::new(psql).args([&server.url(), "-Atc", "SHOW max_connections"])).unwrap();
        assert_eq!(answer.trim(), "200");
        drop(server);
        assert!(!data.exists());
        assert!(port::must_be_free(&format!("127.0.0.1:{port}")).is_ok());
    }
}
