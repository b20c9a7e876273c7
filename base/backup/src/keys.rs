//! Keys in the age format: the public recipient, which the server knows, and the secret identity, which it does not.

use crate::Error;
use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// Those who can read a backup; at least one.
#[derive(Clone, Debug)]
pub struct Recipients(Vec<Recipient>);

impl Recipients {
    /// Reads recipients as they are written in settings and flags, each `age1…`; several in one text are parted by commas.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        let names = texts.into_iter().flat_map(|text| text.split(',')).map(str::trim).filter(|name| !name.is_empty());
        let parsed = names.map(|name| name.parse().map_err(|_| Error::Recipient(name.to_owned())));
        let recipients: Vec<Recipient> = parsed.collect::<Result<_, _>>()?;
        if recipients.is_empty() { Err(Error::NoRecipient) } else { Ok(Self(recipients)) }
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &dyn age::Recipient> {
        self.0.iter().map(|recipient| recipient as &dyn age::Recipient)
    }
}

/// The secret keys of an identity file.
pub struct Identities(Vec<Identity>);

impl Identities {
    /// Reads an identity file as `age-keygen` and `samhelse backup key` write them: keys, and comments after `#`.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path).map_err(Error::file(path))?;
        let identities: Vec<Identity> = text.lines().filter_map(|line| line.trim().parse().ok()).collect();
        if identities.is_empty() { Err(Error::NoIdentity(path.to_owned())) } else { Ok(Self(identities)) }
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &dyn age::Identity> {
        self.0.iter().map(|identity| identity as &dyn age::Identity)
    }
}

impl std::fmt::Debug for Identities {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

/// Makes a key in a new file that only its owner may read, and answers the recipient.
pub fn generate(path: &Path) -> Result<String, Error> {
    let identity = Identity::generate();
    let recipient = identity.to_public().to_string();
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = made.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        _ => Error::file(path)(error),
    })?;
    let text = format!("# public key: {recipient}\n{}\n", identity.to_string().expose_secret());
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(Error::file(path))?;
    Ok(recipient)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_key_is_for_its_owner_and_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let recipient = generate(&path).unwrap();
        assert!(recipient.starts_with("age1"));
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(Identities::read(&path).unwrap().0[0].to_public().to_string(), recipient);
        assert!(matches!(generate(&path), Err(Error::Exists(_))));
    }

    #[test]
    fn recipients_are_told_from_other_texts() {
        let recipient = Identity::generate().to_public().to_string();
        assert_eq!(Recipients::parse([format!("{recipient}, {recipient}").as_str()]).unwrap().0.len(), 2);
        assert!(matches!(Recipients::parse(["age1nothing"]), Err(Error::Recipient(name)) if name == "age1nothing"));
        assert!(matches!(Recipients::parse([" "]), Err(Error::NoRecipient)));
    }

    #[test]
    fn a_file_without_a_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        std::fs::write(&path, "# nothing\n").unwrap();
        assert!(matches!(Identities::read(&path), Err(Error::NoIdentity(_))));
    }
}
