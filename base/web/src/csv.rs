//! Tables for spreadsheets, as text. What people wrote is text there, and never a formula.

/// The table with semicolons between the fields and a byte order mark before them, as Norwegian spreadsheets expect.
pub fn csv(columns: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut csv = format!("\u{feff}{}\r\n", columns.join(";"));
    for row in rows {
        csv.push_str(&row.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(";"));
        csv.push_str("\r\n");
    }
    csv.into_bytes()
}

/// A field that no spreadsheet takes for a formula, also when somebody copies it out of its cell or saves it in another format.
pub fn harmless(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{field}") } else { field.to_owned() }
}

/// The same, quoted where needed.
fn quoted(field: &str) -> String {
    let field = harmless(field);
    if field.contains([';', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_text_and_no_formula() {
        assert_eq!(quoted("Sak; \"A\""), "\"Sak; \"\"A\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("Ål"), "Ål");
    }
}
