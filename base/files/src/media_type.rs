//! The kinds of file that are taken.

/// A kind of file that is taken. Programs, HTML and SVG are not among them: a browser would run what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG picture.
    Png,
    /// JPEG picture.
    Jpeg,
    /// Word document.
    Docx,
    /// Excel workbook.
    Xlsx,
    /// PowerPoint presentation.
    Pptx,
    /// OpenDocument text.
    Odt,
    /// OpenDocument spreadsheet.
    Ods,
    /// OpenDocument presentation.
    Odp,
    /// Plain text in UTF-8.
    Text,
    /// Comma- or semicolon-separated values in UTF-8.
    Csv,
    /// Markdown in UTF-8.
    Markdown,
}

impl MediaType {
    /// All kinds, with the file name extensions that stand for them.
    pub const ALL: [(Self, &[&str]); 12] = [
        (Self::Pdf, &["pdf"]),
        (Self::Png, &["png"]),
        (Self::Jpeg, &["jpg", "jpeg"]),
        (Self::Docx, &["docx"]),
        (Self::Xlsx, &["xlsx"]),
        (Self::Pptx, &["pptx"]),
        (Self::Odt, &["odt"]),
        (Self::Ods, &["ods"]),
        (Self::Odp, &["odp"]),
        (Self::Text, &["txt"]),
        (Self::Csv, &["csv"]),
        (Self::Markdown, &["md"]),
    ];

    /// The value for the header `Content-Type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }

    /// The kind that [`MediaType::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().map(|(media_type, _)| media_type).find(|media_type| media_type.as_str() == text)
    }

    /// The kind that the extension, in lower case and without its dot, stands for.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, extensions)| extensions.contains(&extension)).map(|(media_type, _)| media_type)
    }

    /// Whether a browser may show such a file in its own window instead of saving it.
    pub fn is_inline(self) -> bool {
        matches!(self, Self::Pdf | Self::Png | Self::Jpeg)
    }
}

impl std::fmt::Display for MediaType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What follows the last dot of `file_name`, in lower case; empty without a dot.
pub(crate) fn extension(file_name: &str) -> String {
    file_name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for (media_type, extensions) in MediaType::ALL {
            assert_eq!(MediaType::parse(media_type.as_str()), Some(media_type));
            for name in extensions {
                assert_eq!(
                    MediaType::of_extension(&extension(&format!("a.b.{}", name.to_uppercase()))),
                    Some(media_type)
                );
            }
        }
    }

    #[test]
    fn what_a_browser_would_run_is_not_taken() {
        for name in ["a.html", "a.svg", "a.exe", "a.docm", "a.js", "pdf", ""] {
            assert_eq!(MediaType::of_extension(&extension(name)), None, "{name}");
        }
    }
}
