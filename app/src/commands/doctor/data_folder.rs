//! The data folder: there, writable, and nobody else's to read.

use super::finding::Finding;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

const SUBJECT: &str = "data folder";

pub(super) fn check(folder: &Path) -> Vec<Finding> {
    let shown = folder.display();
    let Ok(metadata) = folder.metadata() else {
        let remedy = "`samhelse migrate` makes it; if it was there, look for a disk that is not mounted";
        return vec![Finding::wrong(SUBJECT, format!("{shown} is not there"), remedy)];
    };
    let myself = rustix::process::geteuid().as_raw();
    vec![
        judge_writing(folder, tempfile::tempfile_in(folder).err()),
        judge_owner(&metadata, myself),
        judge_mode(&metadata),
    ]
}

fn judge_writing(folder: &Path, failure: Option<std::io::Error>) -> Finding {
    let shown = folder.display();
    match failure {
        None => Finding::ok(SUBJECT, format!("{shown} can be written to")),
        Some(error) => Finding::wrong(
            SUBJECT,
            format!("{shown} cannot be written to: {error}"),
            "give it to the user that Samhelse runs as, and in systemd name it in ReadWritePaths",
        ),
    }
}

fn judge_owner(metadata: &std::fs::Metadata, myself: u32) -> Finding {
    if metadata.uid() == myself {
        return Finding::ok(SUBJECT, "it belongs to the user who asks");
    }
    Finding::warning(
        SUBJECT,
        "it belongs to another user than the one who asks, so this report may not hold for Samhelse itself",
        "run the doctor as the user that Samhelse runs as",
    )
}

fn judge_mode(metadata: &std::fs::Metadata) -> Finding {
    let mode = metadata.mode() & 0o777;
    if mode & 0o077 == 0 {
        return Finding::ok(SUBJECT, "only its owner may read it");
    }
    let remedy = "`chmod 700` on the folder";
    Finding::warning(SUBJECT, format!("others than its owner may enter it (mode {mode:o})"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Verdict;
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_folder_is_for_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        for (mode, verdict) in [(0o700, Verdict::Ok), (0o750, Verdict::Warning)] {
            std::fs::set_permissions(folder.path(), Permissions::from_mode(mode)).unwrap();
            let metadata = folder.path().metadata().unwrap();
            assert_eq!(judge_mode(&metadata).verdict, verdict);
            assert_eq!(judge_owner(&metadata, metadata.uid() + 1).verdict, Verdict::Warning);
        }
        assert_eq!(check(&folder.path().join("nowhere"))[0].verdict, Verdict::Wrong);
    }
}
