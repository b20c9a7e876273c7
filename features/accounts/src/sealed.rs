//! What the feature keeps sealed.

use vault::{Field, Passing, Sealed};

/// Secrets of passkeys and apps last. The ID token of a
/// session passes with it within twelve hours, the state of a ceremony within ten minutes, and a token in the outbox when its mail is
/// sent; what is done is never opened again.
pub fn sealed() -> Sealed {
    Sealed {
        fields: vec![Field { table: "authenticator", column: "secret", key: "id" }],
        passing: vec![
            Passing { table: "session", column: "id_token", condition: "id_token IS NOT NULL" },
            Passing { table: "ceremony", column: "state", condition: "TRUE" },
            Passing { table: "outbox", column: "payload", condition: "done_at IS NULL" },
        ],
    }
}
