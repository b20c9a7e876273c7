//! The kinds of objects.

/// A kind of object of OParl that is written down in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The installation itself.
    System,
    /// A legal party, or an area whose bodies belong to no single party.
    Body,
    /// What meets, or a party that members sit for.
    Organization,
    /// Who has a seat.
    Person,
    /// The seat.
    Membership,
    /// A meeting.
    Meeting,
    /// An item of a meeting's agenda.
    AgendaItem,
    /// A matter.
    Paper,
    /// A matter at a body.
    Consultation,
    /// A file.
    File,
    /// Where something is.
    Location,
    /// A council's term; none is known.
    LegislativeTerm,
}

impl Kind {
    /// All that have rows in the register. What shows others inside itself comes after them.
    pub const ALL: [Self; 11] = [
        Self::System,
        Self::Body,
        Self::Organization,
        Self::Person,
        Self::Membership,
        Self::Meeting,
        Self::AgendaItem,
        Self::Paper,
        Self::Consultation,
        Self::File,
        Self::Location,
    ];

    /// The name in the register.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Body => "body",
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Membership => "membership",
            Self::Meeting => "meeting",
            Self::AgendaItem => "agenda_item",
            Self::Paper => "paper",
            Self::Consultation => "consultation",
            Self::File => "file",
            Self::Location => "location",
            Self::LegislativeTerm => "legislative_term",
        }
    }

    /// The name in the addresses of its lists and objects.
    pub fn segment(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Body => "bodies",
            Self::Organization => "organizations",
            Self::Person => "people",
            Self::Membership => "memberships",
            Self::Meeting => "meetings",
            Self::AgendaItem => "agenda-items",
            Self::Paper => "papers",
            Self::Consultation => "consultations",
            Self::File => "files",
            Self::Location => "locations",
            Self::LegislativeTerm => "legislative-terms",
        }
    }

    /// The value of `type`.
    pub fn schema(self) -> &'static str {
        match self {
            Self::System => "https://schema.oparl.org/1.1/System",
            Self::Body => "https://schema.oparl.org/1.1/Body",
            Self::Organization => "https://schema.oparl.org/1.1/Organization",
            Self::Person => "https://schema.oparl.org/1.1/Person",
            Self::Membership => "https://schema.oparl.org/1.1/Membership",
            Self::Meeting => "https://schema.oparl.org/1.1/Meeting",
            Self::AgendaItem => "https://schema.oparl.org/1.1/AgendaItem",
            Self::Paper => "https://schema.oparl.org/1.1/Paper",
            Self::Consultation => "https://schema.oparl.org/1.1/Consultation",
            Self::File => "https://schema.oparl.org/1.1/File",
            Self::Location => "https://schema.oparl.org/1.1/Location",
            Self::LegislativeTerm => "https://schema.oparl.org/1.1/LegislativeTerm",
        }
    }
}
