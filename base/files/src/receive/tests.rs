use super::*;
use crate::content::zip;
use futures::TryStreamExt;
use tempfile::TempDir;

fn store() -> (TempDir, FileStore) {
    let dir = tempfile::tempdir().unwrap();
    let store = FileStore::local(dir.path()).unwrap();
    (dir, store)
}

/// The paths of all files in the store, and whether any lies outside `sha256/`.
fn stored(dir: &TempDir) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![dir.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(dir.path()).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found
}

fn parts<'a>(parts: &'a [&'a [u8]]) -> impl Stream<Item = Result<Bytes, Infallible>> + 'a {
    stream::iter(parts.iter().map(|part| Ok(Bytes::copy_from_slice(part))))
}

#[tokio::test]
async fn what_comes_in_goes_out() {
    let (dir, store) = store();
    let stored_file =
        store.receive("Møte på A\u{30a}l.pdf", parts(&[b"%PDF-1.7\n", b"...", b"\n%%EOF\n"])).await.unwrap();
    assert_eq!(stored_file.file_name, "Møte på Ål.pdf");
    assert_eq!((stored_file.size, stored_file.media_type), (19, MediaType::Pdf));
    let path = format!("sha256/{}/{}", &stored_file.sha256[..2], stored_file.sha256);
    assert_eq!(stored(&dir), [path]);
    let (size, chunks) = store.open(&stored_file.sha256).await.unwrap();
    let content: Vec<Bytes> = chunks.try_collect().await.unwrap();
    assert_eq!((size, content.concat().as_slice()), (19, b"%PDF-1.7\n...\n%%EOF\n".as_slice()));
    assert_eq!(store.read(&stored_file.sha256).await.unwrap(), content.concat());
}

#[tokio::test]
async fn parts_of_every_size_arrive_whole() {
    let (_dir, store) = store();
    let part = store.part;
    let content: Vec<u8> = (0..3 * part + 17).map(|number| b'a' + (number % 23) as u8).collect();
    for (length, size) in
        [(3 * part + 17, part / 7), (3 * part, part), (2 * part, 2 * part), (part + 1, part), (part, part)]
    {
        let chunks: Vec<&[u8]> = content[..length].chunks(size).collect();
        let stored = store.receive("a.txt", parts(&chunks)).await.unwrap();
        assert_eq!(store.read(&stored.sha256).await.unwrap(), content[..length]);
    }
}

#[test]
fn receiving_may_move_between_threads() {
    fn is_send(_: impl Send) {}
    let (_dir, store) = store();
    is_send(store.receive("a.txt", parts(&[])));
}

#[tokio::test]
async fn the_same_content_is_stored_once() {
    let (dir, store) = store();
    let first = store.put_bytes("a.txt", "Hol".into()).await.unwrap();
    let second = store.put_bytes("b.md", "Hol".into()).await.unwrap();
    assert_eq!(first.sha256, second.sha256);
    assert_eq!(second.media_type, MediaType::Markdown);
    assert_eq!(stored(&dir).len(), 1);
}

#[tokio::test]
async fn office_documents_are_taken() {
    let (_dir, store) = store();
    let document = zip(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>")]);
    assert_eq!(store.put_bytes("a.docx", document.clone().into()).await.unwrap().media_type, MediaType::Docx);
    assert!(matches!(store.put_bytes("a.xlsx", document.into()).await, Err(Error::NotWhatItSays { .. })));
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_behind() {
    let (dir, mut store) = store();
    store.limit = 64;
    let cut: Vec<Result<Bytes, &str>> = vec![Ok("Gol".into()), Err("the connection was lost")];
    let outcomes = [
        store.put_bytes("report.pdf", "MZ\u{90}".into()).await,
        store.put_bytes("page.html", "<html>".into()).await,
        store.put_bytes("noextension", "text".into()).await,
        store.put_bytes("../a.txt", "text".into()).await,
        store.receive("a.txt", parts(&[])).await,
        store.receive("a.txt", parts(&[b"", b""])).await,
        store.receive("a.txt", parts(&[&[b'a'; 40], &[b'a'; 25]])).await,
        store.receive("a.csv", parts(&[b"Fl\xc3", b";1"])).await,
        store.receive("a.csv", parts(&[b"Fl\xc3"])).await,
        store.receive("a.txt", stream::iter(cut)).await,
    ];
    let told: Vec<String> = outcomes.into_iter().map(|outcome| outcome.unwrap_err().to_string()).collect();
    assert_eq!(
        told,
        [
            "\"report.pdf\" does not hold what \"pdf\" promises",
            "\"page.html\": files of the kind \"html\" are not taken",
            "\"noextension\": files of the kind \"\" are not taken",
            "the file name cannot be used: it holds a path separator",
            "\"a.txt\" is empty",
            "\"a.txt\" is empty",
            "\"a.txt\" is larger than 64 bytes",
            "\"a.csv\" does not hold what \"csv\" promises",
            "\"a.csv\" does not hold what \"csv\" promises",
            "the file did not arrive whole: the connection was lost",
        ]
    );
    assert_eq!(stored(&dir), Vec::<String>::new());
}

#[tokio::test]
async fn too_large_is_told_without_waiting_for_the_rest() {
    let (dir, mut store) = store();
    store.limit = 1000;
    let endless = stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(b"abcdefgh")));
    assert!(matches!(store.receive("a.txt", endless).await, Err(Error::TooLarge { limit: 1000, .. })));
    assert!(stored(&dir).is_empty());
}

#[tokio::test]
async fn a_sender_that_goes_away_leaves_nothing_behind() {
    let (dir, store) = store();
    let begun = Bytes::from(vec![b'a'; store.part + 1]);
    let silent = stream::iter([Ok::<_, Infallible>(begun)]).chain(stream::pending());
    let waiting = tokio::time::timeout(std::time::Duration::from_millis(50), store.receive("a.txt", silent));
    assert!(waiting.await.is_err());
    // The store removes an upload that was dropped on another thread.
    for _ in 0..100 {
        if stored(&dir).is_empty() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("left behind: {:?}", stored(&dir));
}
