//! What the feature keeps sealed.

use vault::{Field, Passing, Sealed};

/// Secrets of passkeys and apps last. The state of a ceremony passes within ten minutes, and a token in the outbox when its mail is
/// sent; what is done is never opened again.
pub fn sealed() -> Sealed {
    Sealed {
        fields: vec![Field { table: "authenticator", column: "secret", key: "id" }],
        passing: vec![
            Passing { table: "ceremony", column: "state", condition: "TRUE" },
            Passing { table: "outbox", column: "payload", condition: "done_at IS NULL" },
        ],
    }
}
