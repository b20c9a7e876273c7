//! The closed lists of words that a pack may use, such as the kinds of areas.

use access::Role;

/// A word from a closed list.
pub trait Word: Copy + PartialEq + 'static {
    /// All words of the list, in the order in which they are named to people.
    fn all() -> &'static [Self];

    /// The word as it stands in the pack and in the database.
    fn as_str(self) -> &'static str;

    /// The word that `text` is, if it is one.
    fn find(text: &str) -> Option<Self> {
        Self::all().iter().copied().find(|word| word.as_str() == text)
    }
}

impl Word for Role {
    fn all() -> &'static [Self] {
        &Self::ALL
    }

    fn as_str(self) -> &'static str {
        Self::as_str(self)
    }
}

macro_rules! words {
    ($(#[$about:meta])* $list:ident { $($(#[$doc:meta])* $word:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $list { $($(#[$doc])* $word,)+ }

        impl Word for $list {
            fn all() -> &'static [Self] {
                &[$(Self::$word,)+]
            }

            fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)+ }
            }
        }
    };
}

mod meetings;
mod members;
mod states;

pub use meetings::{ItemKind, MeetingState};
pub use members::{MemberRole, SuccessionKind};
pub use states::{AssignmentState, ConsultationRole, ConsultationState, Ending, LegalBasis, MatterResult, MatterState};

words! {
    /// What an area is. The order is the order from the root: an area stands below one of an earlier kind.
    AreaKind {
        /// The whole country.
        Nation = "nation",
        /// A regional health authority's part of the country.
        HealthRegion = "health_region",
        /// A hospital trust with its municipalities.
        HealthCommunity = "health_community",
        /// Municipalities that work together.
        Region = "region",
        /// A municipality.
        Municipality = "municipality",
    }
}

words! {
    /// What a party is.
    PartyKind {
        /// A municipality.
        Municipality = "municipality",
        /// A hospital trust.
        HospitalTrust = "hospital_trust",
        /// A unit that several municipalities own together.
        IntermunicipalUnit = "intermunicipal_unit",
        /// A regional council.
        RegionalCouncil = "regional_council",
        /// The users' own organisation.
        UserOrganisation = "user_organisation",
        /// The general practitioners of an area.
        GeneralPractitioners = "general_practitioners",
        /// A volunteer centre.
        VolunteerCentre = "volunteer_centre",
        /// A body of the state.
        StateBody = "state_body",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// What a body is.
    BodyKind {
        /// A municipal council.
        Council = "council",
        /// An assembly of several municipalities' politicians.
        RegionalAssembly = "regional_assembly",
        /// A regional council.
        RegionalCouncil = "regional_council",
        /// The leaders of the municipalities' services.
        LeadersForum = "leaders_forum",
        /// The yearly meeting of all partners.
        PartnershipMeeting = "partnership_meeting",
        /// The strategic committee.
        StrategicCommittee = "strategic_committee",
        /// A local committee.
        LocalCommittee = "local_committee",
        /// A professional committee.
        ProfessionalCommittee = "professional_committee",
        /// A board.
        Board = "board",
        /// A working group.
        WorkingGroup = "working_group",
        /// A reference group.
        ReferenceGroup = "reference_group",
        /// A resource group.
        ResourceGroup = "resource_group",
        /// A professional network.
        ProfessionalNetwork = "professional_network",
    }
}

words! {
    /// The language of a text that councils adopt.
    TextLanguage {
        /// Bokmål.
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
    }
}

words! {
    /// The language in which an account reads.
    Locale {
        /// Bokmål.
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
        /// English.
        En = "en",
    }
}
