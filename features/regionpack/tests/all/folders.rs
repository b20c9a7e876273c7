//! Folders: what is read from them, what is refused, and how they are written.

use crate::packs;
use crate::small;
use regionpack::write::{self, WriteError};
use regionpack::{Pack, read};
use std::fs;
use std::path::Path;

fn written(folder: &Path) -> std::path::PathBuf {
    let target = folder.join("pack");
    write::folder(&packs::pack("small").files(), &target).unwrap();
    target
}

/// What is told about a written pack after something was done to its folder.
fn problems_after(change: impl FnOnce(&Path)) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let target = written(folder.path());
    change(&target);
    let problems = read::folder(&target).expect_err("something is wrong");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let target = written(folder.path());
    assert_eq!(read::folder(&target).unwrap(), packs::pack("small"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    let empty = folder.path().join("new/empty");
    fs::create_dir_all(&empty).unwrap();
    write::folder(&small::files(), &empty).unwrap();
    assert_eq!(read::folder(&empty).unwrap(), packs::pack("small"));
}

#[test]
fn nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let files = small::files();
    let target = written(folder.path());
    assert!(matches!(write::folder(&files, &target), Err(WriteError::NotEmpty(_))));
    assert!(matches!(write::folder(&files, &target.join("pack.toml")), Err(WriteError::NotEmpty(_))));
    std::os::unix::fs::symlink("elsewhere", folder.path().join("link")).unwrap();
    assert!(matches!(write::folder(&files, &folder.path().join("link")), Err(WriteError::NotEmpty(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn nothing_is_written_outside() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["../x", "/x", "a//x", "a/../x", ".x", "a\\x", ""] {
        let files = [(path.to_owned(), Vec::new())].into();
        assert!(matches!(write::folder(&files, &folder.path().join("pack")), Err(WriteError::Path(_))), "{path}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn only_plain_files_with_plain_names_are_read() {
    let symlink = problems_after(|pack| std::os::unix::fs::symlink("/etc/passwd", pack.join("x.csv")).unwrap());
    assert_eq!(symlink, ["x.csv: this is a symbolic link — the file itself"]);
    let folder = problems_after(|pack| std::os::unix::fs::symlink("/etc", pack.join("etc")).unwrap());
    assert_eq!(folder, ["etc: this is a symbolic link — the file itself"]);
    let socket = problems_after(|pack| drop(std::os::unix::net::UnixListener::bind(pack.join("x")).unwrap()));
    assert_eq!(socket, ["x: this is neither a file nor a folder — a pack without it"]);
    let hidden = problems_after(|pack| fs::write(pack.join(".x"), "").unwrap());
    assert_eq!(hidden, [".x: the name cannot be used: it begins with a dot — a plain name, or no such file"]);
    let turned = problems_after(|pack| fs::write(pack.join("bodies/x\u{202e}.toml"), "").unwrap());
    assert!(turned[0].contains("it holds a character that turns the direction of writing"), "{turned:?}");
    let deep = problems_after(|pack| fs::create_dir_all(pack.join("matters/a/documents/b")).unwrap());
    assert_eq!(deep, ["matters/a/documents/b: this folder lies too deep — the folders of the format"]);
}

#[test]
fn a_pack_is_not_too_much() {
    let large = problems_after(|pack| {
        let file = fs::File::create(pack.join("large.csv")).unwrap();
        file.set_len(files::MAX_BYTES + 1).unwrap();
    });
    assert_eq!(large, ["large.csv: the file is larger than 52428800 bytes — a smaller file"]);
    let many = problems_after(|pack| {
        for number in 0..5000 {
            fs::write(pack.join(format!("{number}.csv")), "").unwrap();
        }
    });
    assert_eq!(many, [".: there are more than 5000 files — fewer files"]);
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let problems = read::folder(Path::new("/nowhere/at/all")).expect_err("it is not there").to_string();
    assert!(problems.starts_with("/nowhere/at/all: cannot be read: "), "{problems}");
}

#[test]
fn decomposed_names_are_composed() {
    let mut files = small::files();
    let content = files.remove("matters/forum-2026-1/documents/Plan A.txt").unwrap();
    packs::change(&mut files, "matters/forum-2026-1/matter.toml", "\"Plan A.txt\"", "\"Plan \u{c5}.txt\"");
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("pack");
    write::folder(&files, &target).unwrap();
    fs::write(target.join("matters/forum-2026-1/documents/Plan A\u{30a}.txt"), &content).unwrap();
    let pack = read::folder(&target).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(pack.matters[0].documents[1].file, "Plan \u{c5}.txt");
    assert_eq!(Pack::parse(pack.files()).unwrap(), pack);
}
