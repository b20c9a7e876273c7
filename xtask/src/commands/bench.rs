//! `cargo xtask bench NAME`: runs bench/NAME/run.

use std::process::ExitCode;

use clap::Args;

use crate::tools::{Outcome, Trouble, files, process, workspace::Workspace};

/// Which benchmark.
#[derive(Args)]
pub struct Options {
    /// The folder in bench/ whose `run` is started.
    name: String,
}

/// Runs the benchmark.
pub fn carry_out(workspace: &Workspace, options: &Options) -> Outcome<ExitCode> {
    let script = workspace.path("bench").join(&options.name).join("run");
    if !process::is_executable(&script) {
        return Err(Trouble::new(format!("There is no benchmark `{}`. {}", options.name, what_there_is(workspace)?)));
    }
    process::run(&mut workspace.command(&script))?;
    Ok(ExitCode::SUCCESS)
}

fn what_there_is(workspace: &Workspace) -> Outcome<String> {
    let names: Vec<_> = files::folders_in(&workspace.path("bench"))?
        .into_iter()
        .filter(|folder| process::is_executable(&folder.join("run")))
        .filter_map(|folder| folder.file_name().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    Ok(if names.is_empty() { "None is written yet.".to_owned() } else { format!("There is: {}.", names.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, os::unix::fs::PermissionsExt};

    #[test]
    fn an_unknown_benchmark_is_answered_with_those_there_are() {
        let root = tempfile::tempdir().unwrap();
        let run = root.path().join("bench/pages/run");
        fs::create_dir_all(run.parent().unwrap()).unwrap();
        fs::write(&run, "#!/bin/sh\n").unwrap();
        fs::set_permissions(&run, fs::Permissions::from_mode(0o755)).unwrap();
        let workspace = Workspace::at(root.path());
        let trouble = carry_out(&workspace, &Options { name: "other".into() }).unwrap_err().to_string();
        assert_eq!(trouble, "There is no benchmark `other`. There is: pages.");
        assert!(carry_out(&workspace, &Options { name: "pages".into() }).is_ok());
    }
}
