//! What targets begin with: small files in `fuzz/seeds`, and files that the checkout has anyway.

use std::{fs, path::Path};

use super::targets::{Seed, Target};
use crate::tools::{Outcome, Trouble, files, workspace::Workspace};

/// Writes the seeds of a target into the folder, over those of an earlier run.
pub fn write(workspace: &Workspace, target: &Target, folder: &Path) -> Outcome<()> {
    let mut seeds = Vec::new();
    for file in files::below(&workspace.path("fuzz/seeds").join(target.name))? {
        seeds.push(bytes(&file)?);
    }
    for seed in target.seeds {
        seeds.extend(read(workspace, seed)?);
    }
    for (number, seed) in seeds.iter().enumerate() {
        let file = folder.join(format!("{number:04}"));
        fs::write(&file, seed).map_err(Trouble::at(&file))?;
    }
    Ok(())
}

fn read(workspace: &Workspace, seed: &Seed) -> Outcome<Vec<Vec<u8>>> {
    match seed {
        Seed::Each(folder, extension) => {
            files::with_extension(&workspace.path(folder), extension)?.iter().map(|file| bytes(file)).collect()
        }
        Seed::Named(folder) => named(workspace, folder, ""),
        Seed::Together(folder) => Ok(vec![named(workspace, folder, "\n=== ")?.concat()]),
    }
}

/// The files of a folder, each below a line of `mark` and its path inside the folder.
fn named(workspace: &Workspace, folder: &str, mark: &str) -> Outcome<Vec<Vec<u8>>> {
    let root = workspace.path(folder);
    let files = files::below(&root)?;
    let with_name = files.iter().map(|file| {
        let path = file.strip_prefix(&root).unwrap_or(file).display();
        Ok([format!("{mark}{path}\n").as_bytes(), &bytes(file)?].concat())
    });
    with_name.collect()
}

fn bytes(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(Trouble::at(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_come_from_both_places() {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [("fuzz/seeds/one/a", "A"), ("regions/x/b.md", "B"), ("regions/x/c/d.csv", "D")] {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let workspace = Workspace::at(root.path());
        let seeds: &'static [Seed] =
            &[Seed::Each("regions", "md"), Seed::Named("regions/x"), Seed::Together("regions/x")];
        let target = Target { name: "one", share: 1, longest: 1, words: "", seeds };
        let folder = tempfile::tempdir().unwrap();
        write(&workspace, &target, folder.path()).unwrap();
        let written: Vec<_> =
            files::below(folder.path()).unwrap().iter().map(|file| files::read(file).unwrap()).collect();
        assert_eq!(written, ["A", "B", "b.md\nB", "c/d.csv\nD", "\n=== b.md\nB\n=== c/d.csv\nD"]);
    }
}
