//! Puts the site's files together and names them by their hash.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

const DESIGN: &str = "node_modules/@digdir/designsystemet-css/dist";
const INTER: &str = "node_modules/@fontsource-variable/inter/files";
/// The same typeface as whole files of one cut each, as print needs it.
const INTER_PRINT: &str = "node_modules/@expo-google-fonts/inter";
const CUTS: [&str; 4] = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=css");
    println!("cargo:rerun-if-changed=js");
    println!("cargo:rerun-if-changed=icon.svg");
    println!("cargo:rerun-if-changed=package-lock.json");
    println!("cargo:rerun-if-changed=node_modules/.package-lock.json");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out);
    let mut table = String::from("static ASSETS: &[Asset] = &[\n");

    let latin = add(
        &mut table,
        out,
        "inter-latin.woff2",
        "font/woff2",
        &read(&format!("{INTER}/inter-latin-wght-normal.woff2"))?,
    )?;
    let extended = add(
        &mut table,
        out,
        "inter-latin-ext.woff2",
        "font/woff2",
        &read(&format!("{INTER}/inter-latin-ext-wght-normal.woff2"))?,
    )?;
    let mut css = read_text(&format!("{DESIGN}/src/index.css"))?;
    css.push_str(&read_text(&format!("{DESIGN}/theme/designsystemet.css"))?);
    let own = read_text("css/samhelse.css")?;
    css.push_str(&own.replace("inter-latin.woff2", &latin).replace("inter-latin-ext.woff2", &extended));
    add(&mut table, out, "samhelse.css", "text/css; charset=utf-8", css.as_bytes())?;
    for script in ["samhelse.js", "passkey.js", "minutes.js", "agenda.js"] {
        add(&mut table, out, script, "text/javascript; charset=utf-8", &read(&format!("js/{script}"))?)?;
    }
    add(&mut table, out, "icon.svg", "image/svg+xml", &read("icon.svg")?)?;

    table.push_str("];\n");
    add_print(&mut table, out)?;
    fs::write(out.join("table.rs"), table)
}

/// Adds a file to the table and answers the name it is served under.
fn add(table: &mut String, out: &Path, name: &str, media_type: &str, content: &[u8]) -> io::Result<String> {
    let hash: String = Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
    let hashed = format!("{stem}-{hash}.{extension}");
    fs::write(out.join(name), content)?;
    // The folder is left to the compiler to fill in, so that the table is the same wherever it is built.
    writeln!(
        table,
        "    Asset {{ name: {name:?}, hashed: {hashed:?}, media_type: {media_type:?}, \
         content: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")), url: \"/assets/{hashed}\" }},"
    )
    .map_err(io::Error::other)?;
    Ok(hashed)
}

/// Adds the cuts of the typeface that documents are set in. They are not served.
fn add_print(table: &mut String, out: &Path) -> io::Result<()> {
    table.push_str("static CUTS: [&[u8]; 4] = [\n");
    for cut in CUTS {
        let path = out.join(format!("{cut}.ttf"));
        fs::write(&path, read(&format!("{INTER_PRINT}/{cut}/Inter_{cut}.ttf"))?)?;
        writeln!(table, "    include_bytes!({path:?}),").map_err(io::Error::other)?;
    }
    table.push_str("];\n");
    Ok(())
}

fn read(path: &str) -> io::Result<Vec<u8>> {
    fs::read(path).map_err(|error| {
        io::Error::other(format!("{path}: {error}. The web assets come from npm: run `cargo xtask assets` first."))
    })
}

fn read_text(path: &str) -> io::Result<String> {
    String::from_utf8(read(path)?).map_err(io::Error::other)
}
