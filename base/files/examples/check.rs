#![allow(clippy::print_stdout)]
//! tmp
#[tokio::main]
async fn main() {
    let store = files::FileStore::local(std::path::Path::new("/tmp/real-store")).unwrap();
    for entry in std::fs::read_dir("/tmp/real").unwrap() {
        let path = entry.unwrap().path();
        let content = std::fs::read(&path).unwrap();
        let size = content.len();
        println!("{size} {:?}", store.put_bytes(path.file_name().unwrap().to_str().unwrap(), content.into()).await.map(|s| s.media_type));
    }
}
