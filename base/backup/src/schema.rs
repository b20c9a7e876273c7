//! The tables as a backup sees them: names, columns, keys, and what kind of value each column holds.

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    name: String,
    /// By name, so that both engines give the same.
    columns: Vec<Column>,
    /// The columns of the primary key, in the key's order.
    key: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub name: String,
    pub kind: Kind,
}

/// What a column holds. A backup carries what SQLite stores: texts, whole numbers, days and moments as text, and truth
/// values as 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text. On SQLite also days and moments.
    Text,
    /// Whole numbers. On SQLite also truth values.
    Integer,
    /// PostgreSQL's truth values.
    Truth,
    /// PostgreSQL's days.
    Day,
    /// PostgreSQL's moments.
    Moment,
}

impl Table {
    pub(crate) fn new(name: String, mut columns: Vec<Column>, key: Vec<String>) -> Self {
        columns.sort_by(|one, other| one.name.cmp(&other.name));
        Self { name, columns, key }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub(crate) fn column_names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }

    pub(crate) fn key(&self) -> &[String] {
        &self.key
    }

    /// Whether a column of the key is text, and must be put in order byte by byte.
    pub(crate) fn is_text(&self, column: &str) -> bool {
        self.columns.iter().any(|other| other.name == column && other.kind == Kind::Text)
    }

    /// Its entry in the archive.
    pub(crate) fn path(&self) -> String {
        path(&self.name)
    }
}

/// The entry of a table in the archive.
pub(crate) fn path(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

impl Kind {
    /// The kind for a declared type, as SQLite's tables declare it or PostgreSQL's catalogue names it.
    pub(crate) fn of(declared: &str) -> Option<Self> {
        Some(match declared.to_ascii_lowercase().as_str() {
            "text" => Self::Text,
            "integer" | "bigint" => Self::Integer,
            "boolean" => Self::Truth,
            "date" => Self::Day,
            "timestamp with time zone" => Self::Moment,
            _ => return None,
        })
    }
}
