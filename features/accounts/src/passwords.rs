//! Hashing passwords with argon2id. It takes tens of milliseconds of a core, so it runs beside the requests.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

pub use web::random_token;

/// How many passwords are hashed at once. Each takes 19 MiB and a core, so a crowd at the door must queue.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Hashing failed, or the task was cut off.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct HashError(String);

/// The password as a PHC string with its own salt.
pub async fn hash(password: String) -> Result<String, HashError> {
    let _turn = TURNS.acquire().await.map_err(|error| HashError(error.to_string()))?;
    let hashed = spawn_blocking(move || {
        let hash: PasswordHash =
            Argon2::default().hash_password(password.as_bytes()).map_err(|error| HashError(error.to_string()))?;
        Ok(hash.to_string())
    });
    hashed.await.map_err(|error| HashError(error.to_string()))?
}

/// Whether the password is the one that was hashed. Without a stored hash, as for an account that does not exist, it takes
/// as long as with one, so that the answer's time tells nothing.
pub async fn verify(password: String, stored: Option<String>) -> Result<bool, HashError> {
    let _turn = TURNS.acquire().await.map_err(|error| HashError(error.to_string()))?;
    let verified = spawn_blocking(move || {
        let Some(stored) = stored else {
            let ignored: Result<PasswordHash, _> = Argon2::default().hash_password(password.as_bytes());
            drop(ignored);
            return false;
        };
        PasswordHash::new(&stored)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    });
    verified.await.map_err(|error| HashError(error.to_string()))
}

/// A random password for a new account: 20 characters that are not mistaken for each other when read aloud.
pub fn random_password() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let bytes = rand::random::<[u8; 20]>();
    bytes
        .iter()
        .filter_map(|byte| LETTERS.get(usize::from(*byte) % LETTERS.len()))
        .map(|letter| char::from(*letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_holds_for_its_password_only() {
        let hashed = hash("riktig hest batteri".into()).await.unwrap();
        assert!(hashed.starts_with("$argon2id$"));
        assert!(verify("riktig hest batteri".into(), Some(hashed.clone())).await.unwrap());
        assert!(!verify("feil hest batteri".into(), Some(hashed)).await.unwrap());
        assert!(!verify("riktig hest batteri".into(), None).await.unwrap());
        assert_eq!(random_password().len(), 20);
    }
}
