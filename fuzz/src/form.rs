//! Form bodies, read once more by other means.

/// The fields of a form body, or nothing when it is not UTF-8 without NUL throughout.
pub fn fields(body: &[u8]) -> Option<Vec<(String, String)>> {
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    let fields = pairs.map(|pair| {
        let middle = pair.iter().position(|byte| *byte == b'=');
        let (name, value) = middle.map_or((pair, &[][..]), |middle| (&pair[..middle], &pair[middle + 1..]));
        Some((decoded(name)?, decoded(value)?))
    });
    fields.collect()
}

/// The query string that a browser would send for these fields.
pub fn body(fields: &[(String, String)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        for (text, after) in [(name, b'='), (value, b'&')] {
            body.extend(text.bytes().flat_map(|byte| format!("%{byte:02X}").into_bytes()));
            body.push(after);
        }
    }
    body
}

fn decoded(text: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        bytes.push(match first {
            b'+' => b' ',
            b'%' => {
                let (pair, after) = rest.split_at_checked(2)?;
                rest = after;
                u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

fn digit(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(16)
}
