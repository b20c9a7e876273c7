//! Bodies of forms, right and wrong.

use super::chance::Chance;
use crate::case::pdf;

/// Fields with their values, in order.
pub type Fields = Vec<(String, String)>;

/// What a body cannot hold, put in raw.
const RAW: [&[u8]; 9] =
    [b"&title_nb=%FF%FE", b"&a=%C3", b"%", b"&a=%zz", b"&a=%00b", b"&&&=&=&a", b"&\xff\xfe=\xc3", b"&csrf=", b"+++"];

/// Names that a file may have been given.
const FILE_NAMES: [&str; 14] = [
    "rapport.pdf",
    "Årsmelding 2026.txt",
    "../../etc/passwd.txt",
    "..",
    "con.txt",
    "q7mark<script>.txt",
    "a\u{202e}fdp.txt",
    "a\tb.txt",
    "a%00.txt",
    "a.html",
    ".txt",
    "a.txt ",
    "",
    "q7mark&quot; onerror=.md",
];

/// A body and its content type.
pub struct Body {
    /// What the header says.
    pub kind: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The fields as a browser sends a plain form; now and then with something that no browser sends.
pub fn plain(fields: &Fields, chance: &mut Chance) -> Body {
    let mut bytes = Vec::new();
    for (name, value) in fields {
        bytes.extend(encoded(name).bytes().chain([b'=']).chain(encoded(value).bytes()).chain([b'&']));
    }
    bytes.pop();
    if chance.once_in(12) {
        bytes.extend(chance.pick(&RAW).iter());
    }
    let kinds = ["application/json", "text/plain", "multipart/form-data", ""];
    let kind = if chance.once_in(30) { *chance.pick(&kinds) } else { "application/x-www-form-urlencoded" };
    Body { kind: kind.to_owned(), bytes }
}

/// The fields and a file as a browser sends them; now and then broken.
pub fn in_parts(fields: &Fields, file_field: &str, chance: &mut Chance) -> Body {
    let mut bytes = Vec::new();
    for (name, value) in fields {
        bytes.extend(format!("--q7\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n", quoted(name)).bytes());
        bytes.extend(value.bytes().chain(*b"\r\n"));
    }
    let name: &&str = chance.pick(&FILE_NAMES);
    let name = quoted(name);
    bytes.extend(
        format!("--q7\r\nContent-Disposition: form-data; name=\"{file_field}\"; filename=\"{name}\"\r\n").bytes(),
    );
    bytes.extend(b"Content-Type: application/pdf\r\n\r\n");
    let contents = [
        pdf(),
        b"Hei".to_vec(),
        Vec::new(),
        vec![0xff; 2000],
        b"<script>q7mark()</script>".to_vec(),
        b"PK\x03\x04".to_vec(),
    ];
    bytes.extend(chance.pick(&contents).iter());
    bytes.extend(b"\r\n--q7--\r\n");
    let kind = match chance.below(12) {
        0 => "multipart/form-data; boundary=other",
        1 => "multipart/form-data",
        2 => "multipart/form-data; boundary=\"\"",
        3 => {
            bytes.truncate(chance.below(bytes.len()));
            "multipart/form-data; boundary=q7"
        }
        4 => {
            let at = chance.below(bytes.len());
            bytes[at] = u8::try_from(chance.below(256)).unwrap();
            "multipart/form-data; boundary=q7"
        }
        _ => "multipart/form-data; boundary=q7",
    };
    Body { kind: kind.to_owned(), bytes }
}

/// Percent-encoded, but for what needs no encoding.
pub fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

fn quoted(text: &str) -> String {
    text.replace('"', "%22").replace(['\r', '\n'], " ")
}
