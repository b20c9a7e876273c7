#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use super::*;
use base64::engine::general_purpose::STANDARD;
use openidconnect::PrivateSigningKey as _;
use openidconnect::core::CoreEdDsaPrivateSigningKey as Key;
use serde_json::json;

const NOW: i64 = 1_800_000_000;

/// An Ed25519 key of nobody's (RFC 8410).
fn key(seed: u8, id: &str) -> Key {
    let mut der = vec![0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    der.extend([seed; 32]);
    let pem = format!("-----BEGIN {0}-----\n{1}\n-----END {0}-----\n", "PRIVATE KEY", STANDARD.encode(der));
    Key::from_ed25519_pem(&pem, Some(JsonWebKeyId::new(id.into()))).unwrap()
}

fn token(key: &Key, header: &Value, claims: &Value) -> String {
    let signed =
        format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()));
    let signature = key.sign(&Algorithm::EdDsa, signed.as_bytes()).unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn header() -> Value {
    json!({ "alg": "EdDSA", "kid": "a", "typ": "logout+jwt" })
}

fn sound() -> Value {
    json!({
        "iss": "https://op.example", "aud": "samhelse", "iat": NOW, "exp": NOW + 120, "jti": "1", "sid": "s",
        "events": { EVENT: {} },
    })
}

fn check(claims: &Value) -> Result<Claims, String> {
    let claims: Claims = serde_json::from_value(claims.clone()).map_err(|error| error.to_string())?;
    claims.check("https://op.example", "samhelse", OffsetDateTime::from_unix_timestamp(NOW).unwrap()).map(|()| claims)
}

#[test]
fn a_session_or_a_person_is_enough() {
    let claims = check(&sound()).unwrap();
    assert_eq!((claims.sub, claims.sid.as_deref()), (None, Some("s")));
    let mut both = sound();
    both["sub"] = json!("ola");
    both["aud"] = json!(["samhelse"]);
    assert_eq!(check(&both).unwrap().sub.as_deref(), Some("ola"));
    both["sid"] = Value::Null;
    assert!(check(&both).is_ok());
}

#[test]
fn what_is_wrong_with_a_token_is_found() {
    let event = "http://schemas.openid.net/event/another";
    for (claim, value, said) in [
        ("iss", json!("https://other.example"), "made by"),
        ("aud", json!("another"), "meant for"),
        ("aud", json!(["samhelse", "another"]), "meant for"),
        ("aud", json!([]), "meant for"),
        ("iat", json!(NOW - 700), "made at"),
        ("iat", json!(NOW + 61), "made at"),
        ("exp", json!(NOW - 60), "no longer valid"),
        ("exp", Value::Null, "invalid type"),
        ("events", json!({ event: {} }), "no log-out"),
        ("events", json!({ EVENT: true }), "no log-out"),
        ("nonce", json!("n"), "no nonce"),
        ("sid", Value::Null, "names nobody"),
        ("sid", json!(""), "names nobody"),
    ] {
        let mut claims = sound();
        claims[claim] = value.clone();
        let error = check(&claims).unwrap_err();
        assert!(error.contains(said), "{claim} = {value}: {error}");
    }
}

#[test]
fn only_the_providers_own_keys_sign() {
    let keys = CoreJsonWebKeySet::new(vec![key(1, "a").as_verification_key(), key(2, "b").as_verification_key()]);
    let signed = |key: &Key, header: &Value| {
        let token = token(key, header, &sound());
        let parts = Parts::of(&token).unwrap();
        parts.check_header().is_ok() && parts.is_signed_by(&keys)
    };
    assert!(signed(&key(1, "a"), &header()));
    assert!(signed(&key(2, "b"), &json!({ "alg": "EdDSA" })), "any of its keys, where none is named");
    assert!(!signed(&key(2, "b"), &header()), "another key than the one named");
    assert!(!signed(&key(3, "a"), &header()), "a stranger's key");
    for (name, value) in [
        ("alg", json!("none")),
        ("alg", json!("HS256")),
        ("alg", json!("RS256")),
        ("typ", json!("at+jwt")),
        ("cty", json!("JWT")),
        ("crit", json!(["exp"])),
    ] {
        let mut header = header();
        header[name] = value.clone();
        assert!(!signed(&key(1, "a"), &header), "{name} = {value}");
    }
    let sound = token(&key(1, "a"), &header(), &sound());
    let (head, signature) = sound.rsplit_once('.').unwrap();
    let (header, _) = head.split_once('.').unwrap();
    let changed = format!("{header}.{}.{signature}", URL_SAFE_NO_PAD.encode("{}"));
    assert!(!Parts::of(&changed).unwrap().is_signed_by(&keys), "other claims under the same signature");
    for junk in ["", ".", "..", "e30.e30.e30", "a.b"] {
        assert!(Parts::of(junk).is_none(), "{junk}");
    }
}
