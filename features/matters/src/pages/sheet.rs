//! Tables for spreadsheets. What people wrote is text there, and never a formula.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};
use time::OffsetDateTime;
use web::{Error, Result, harmless};

/// A table: the names of its columns, and its rows.
pub(super) struct Sheet {
    /// What the file is called, without its ending.
    pub name: String,
    /// The names of the columns, which stay the same in every language.
    pub columns: &'static [&'static str],
    /// As many fields in each as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The table with semicolons between the fields and a byte order mark before them, as Norwegian spreadsheets expect.
    pub(super) fn csv(&self) -> Response {
        self.response("csv", "text/csv; charset=utf-8", web::csv(self.columns, &self.rows))
    }

    /// The table as a workbook with one sheet, made at `now`. Every cell is text.
    pub(super) fn xlsx(&self, now: OffsetDateTime) -> Result<Response> {
        let content = self.workbook(now).map_err(|error| Error::Internal(error.to_string()))?;
        Ok(self.response("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content))
    }

    fn workbook(&self, now: OffsetDateTime) -> std::result::Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(
            &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_timestamp(now.unix_timestamp())?),
        );
        let sheet = workbook.add_worksheet();
        let bold = Format::new().set_bold();
        for (column, name) in (0_u16..).zip(self.columns) {
            sheet.write_string_with_format(0, column, *name, &bold)?;
        }
        for (row, fields) in (1_u32..).zip(&self.rows) {
            for (column, field) in (0_u16..).zip(fields) {
                sheet.write_string(row, column, harmless(field))?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
        workbook.save_to_buffer()
    }

    fn response(&self, ending: &str, media_type: &'static str, content: Vec<u8>) -> Response {
        let disposition = format!("attachment; filename=\"{}.{ending}\"", self.name);
        let headers = [(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
        (headers, content).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_workbook_is_a_zip_that_comes_out_the_same() {
        let rows = vec![vec!["=HYPERLINK(1)".to_owned()], vec!["x".repeat(200)]];
        let sheet = Sheet { name: "a".into(), columns: &["title"], rows };
        let now = datetime!(2026-01-02 03:04:05 UTC);
        let content = sheet.workbook(now).unwrap();
        assert!(content.starts_with(b"PK"));
        assert_eq!(content, sheet.workbook(now).unwrap());
    }
}
