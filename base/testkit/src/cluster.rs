//! A PostgreSQL server of a test's own, to be stopped and restarted while others use theirs.

use std::ffi::OsStr;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const NAME: &str = "samhelse-cluster-";
const PATIENCE: Duration = Duration::from_secs(60);

/// How a server is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Everybody is disconnected and open transactions are rolled back: `pg_ctl stop -m fast`.
    Fast,
    /// As if the power went: `pg_ctl stop -m immediate`. The next start recovers from the log.
    Immediate,
}

/// A cluster with its server, on a port of its own of this machine. It goes when it is dropped.
pub struct Cluster {
    data: PathBuf,
    port: u16,
    server: Option<Child>,
}

impl Cluster {
    /// Makes a cluster from the installed programs, as the user `postgres` where this is root, and starts its server.
    pub fn start() -> Self {
        remove_leftovers();
        let data = std::env::temp_dir().join(format!("{NAME}{}-{}", std::process::id(), database::new_id()));
        let made = as_its_user(programs().join("initdb"))
            .args([
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--pgdata",
            ])
            .arg(&data)
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut cluster = Self { data, port, server: None };
        cluster.resume();
        cluster
    }

    /// The address of a database that is always there.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Stops the server.
    pub fn stop(&mut self, how: Stop) {
        let Some(mut server) = self.server.take() else { return };
        let signal = if how == Stop::Fast { "INT" } else { "QUIT" };
        // The shell's own kill is everywhere, /usr/bin/kill is not.
        let asked = Command::new("sh").args(["-c", &format!("kill -{signal} {}", server.id())]).status().unwrap();
        assert!(asked.success());
        server.wait().unwrap();
    }

    /// Starts the server again on the same port, and waits until it answers.
    pub fn resume(&mut self) {
        let log = File::options().create(true).append(true).open(self.data.with_extension("log")).unwrap();
        let mut server = as_its_user(programs().join("postgres"))
            .arg("-D")
            .arg(&self.data)
            .args(["-p", &self.port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="])
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let begun = Instant::now();
        while !self.answers() {
            assert!(server.try_wait().unwrap().is_none(), "PostgreSQL ended: {}", self.log());
            assert!(begun.elapsed() < PATIENCE, "PostgreSQL does not start: {}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        self.server = Some(server);
    }

    /// Makes a folder that belongs to the server's user.
    pub fn make_folder(&self, path: &Path) {
        let made = as_its_user("mkdir").arg(path).status().unwrap();
        assert!(made.success());
    }

    /// What the server has said.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.data.with_extension("log")).unwrap_or_default()
    }

    fn answers(&self) -> bool {
        let mut ready = Command::new(programs().join("pg_isready"));
        ready.args(["--quiet", "--host=127.0.0.1", "--port", &self.port.to_string()]).status().unwrap().success()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop(Stop::Immediate);
        let _ = std::fs::remove_dir_all(&self.data);
        let _ = std::fs::remove_file(self.data.with_extension("log"));
    }
}

/// Removes what tests left that were ended before they could: those whose process is no more.
fn remove_leftovers() {
    for entry in std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix(NAME).and_then(|rest| rest.split('-').next()?.parse::<u32>().ok());
        if process.is_some_and(|process| !Path::new(&format!("/proc/{process}")).exists()) {
            let _ = std::fs::remove_dir_all(entry.path()).or_else(|_| std::fs::remove_file(entry.path()));
        }
    }
}

/// The folder with PostgreSQL's programs; Debian keeps them off the PATH, one folder for each version.
fn programs() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = folders.map(|folder| folder.path().join("bin")).collect();
    versions.sort_by_key(|bin| {
        let version = bin.parent().and_then(Path::file_name);
        version.and_then(|version| version.to_string_lossy().parse::<u32>().ok())
    });
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path);
    let mut all = versions.into_iter().rev().chain(on_path);
    all.find(|bin| ["initdb", "postgres", "pg_isready"].iter().all(|name| bin.join(name).is_file()))
        .expect("PostgreSQL's server is not installed; `cargo xtask test` installs it")
}

/// PostgreSQL refuses to run as root, so root becomes the user `postgres` first. The kernel is asked to stop the server when
/// the test dies without having had the time to.
fn as_its_user(program: impl AsRef<OsStr>) -> Command {
    let mut setpriv = Command::new("setpriv");
    if is_root() {
        setpriv.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
    }
    setpriv.args(["--pdeathsig", "QUIT"]).arg(program);
    // The user postgres may not be allowed into the checkout.
    setpriv.current_dir("/");
    setpriv
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
