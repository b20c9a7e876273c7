//! The cipher: XChaCha20-Poly1305, whose nonces are long enough to be drawn at random (draft-irtf-cfrg-xchacha).

use crate::Error;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

const NONCE: usize = 24;

/// A key of 256 bits, wiped from memory when it is dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// A fresh random key.
pub(crate) fn random_key() -> Key {
    Zeroizing::new(rand::random())
}

/// The key that wraps data keys, from the installation's secret (RFC 5869).
pub(crate) fn wrapping_key(secret: &[u8]) -> Result<Key, Error> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, secret).expand(b"samhelse data keys", key.as_mut_slice()).map_err(|_| Error::Cipher)?;
    Ok(key)
}

/// The key of hashes, from the installation's secret; it opens nothing.
pub(crate) fn hashing_key(secret: &[u8]) -> Result<Key, Error> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, secret)
        .expand(b"samhelse keyed hashes", key.as_mut_slice())
        .map_err(|_| Error::Cipher)?;
    Ok(key)
}

/// The hash of `plain` under `key` (HMAC-SHA256), as base64url; another for every `context`.
pub(crate) fn hash(key: &Key, context: &str, plain: &str) -> Result<String, Error> {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key.as_slice()).map_err(|_| Error::Cipher)?;
    // The length keeps one context from being the beginning of another.
    mac.update(&u64::try_from(context.len()).unwrap_or(u64::MAX).to_be_bytes());
    mac.update(context.as_bytes());
    mac.update(plain.as_bytes());
    Ok(URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// `plain` sealed with `key`, as base64url of nonce and ciphertext. It opens only with the same `context`.
pub(crate) fn seal(key: &Key, context: &str, plain: &[u8]) -> Result<String, Error> {
    let nonce: [u8; NONCE] = rand::random();
    let payload = Payload { msg: plain, aad: context.as_bytes() };
    let sealed = cipher(key)?.encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::Cipher)?;
    Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
}

/// What was sealed with `key` in `context`.
pub(crate) fn unseal(key: &Key, context: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| Error::Broken)?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE>().ok_or(Error::Broken)?;
    let payload = Payload { msg: sealed, aad: context.as_bytes() };
    let plain = cipher(key)?.decrypt(&XNonce::from(*nonce), payload).map_err(|_| Error::Broken)?;
    Ok(Zeroizing::new(plain))
}

fn cipher(key: &Key) -> Result<XChaCha20Poly1305, Error> {
    XChaCha20Poly1305::new_from_slice(key.as_slice()).map_err(|_| Error::Cipher)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_with_its_key_and_context_only() {
        let (key, other) = (random_key(), random_key());
        let sealed = seal(&key, "authenticator:1", b"secret").unwrap();
        assert_eq!(unseal(&key, "authenticator:1", &sealed).unwrap().as_slice(), b"secret");
        assert!(matches!(unseal(&other, "authenticator:1", &sealed), Err(Error::Broken)));
        assert!(matches!(unseal(&key, "authenticator:2", &sealed), Err(Error::Broken)));
        assert_ne!(sealed, seal(&key, "authenticator:1", b"secret").unwrap());
    }

    #[test]
    fn a_hash_holds_for_its_secret_context_and_text() {
        let key = |secret: &[u8]| hashing_key(secret).unwrap();
        let of = |secret: &[u8], context: &str, plain: &str| hash(&key(secret), context, plain).unwrap();
        let one = of(b"secret", "participant", "a@b.no");
        assert_eq!(one, of(b"secret", "participant", "a@b.no"));
        for other in [of(b"Secret", "participant", "a@b.no"), of(b"secret", "participants", "a@b.no")] {
            assert_ne!(one, other);
        }
        assert_ne!(of(b"secret", "ab", "c"), of(b"secret", "a", "bc"));
        assert_ne!(hashing_key(b"secret").unwrap(), wrapping_key(b"secret").unwrap());
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let key = random_key();
        let sealed = URL_SAFE_NO_PAD.decode(seal(&key, "c", b"secret").unwrap()).unwrap();
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(unseal(&key, "c", &URL_SAFE_NO_PAD.encode(changed)).is_err(), "byte {place}");
        }
        for short in ["", "AAAA", "not base64!"] {
            assert!(unseal(&key, "c", short).is_err());
        }
    }
}
