//! The archive: tar, compressed, encrypted.

use crate::reader::Hashing;
use crate::{Error, Identities, Recipients};
use age::stream::StreamWriter;
use age::{DecryptError, Decryptor, Encryptor};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write as _};
use std::path::Path;

/// zstd's own default: texts shrink to a fifth, and the disk is slower than the compressor.
const LEVEL: i32 = 3;

/// An archive that is being written.
pub(crate) struct Sealing<'a> {
    archive: tar::Builder<zstd::Encoder<'static, StreamWriter<BufWriter<&'a File>>>>,
    made_at: u64,
}

impl<'a> Sealing<'a> {
    /// Begins an archive in `file`; `made_at` is what its entries are dated, in seconds since 1970.
    pub(crate) fn begin(file: &'a File, recipients: &Recipients, made_at: u64) -> io::Result<Self> {
        let encryptor = Encryptor::with_recipients(recipients.each()).map_err(io::Error::other)?;
        let sealed = encryptor.wrap_output(BufWriter::new(file))?;
        let mut compressed = zstd::Encoder::new(sealed, LEVEL)?;
        compressed.include_checksum(true)?;
        Ok(Self { archive: tar::Builder::new(compressed), made_at })
    }

    /// Adds an entry, whose content must be as long and have the hash that were found before.
    pub(crate) fn add(&mut self, path: &str, size: u64, sha256: &str, content: impl Read) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_mtime(self.made_at);
        let mut content = Hashing::new(content);
        self.archive.append_data(&mut header, path, (&mut content).take(size))?;
        // One byte more than was promised shows in the size.
        content.drain()?;
        if content.size != size || content.sha256() != sha256 {
            return Err(io::Error::other(Error::Changed(path.to_owned())));
        }
        Ok(())
    }

    /// Writes what ends the archive; without it, readers find it cut off.
    pub(crate) fn finish(self) -> io::Result<()> {
        self.archive.into_inner()?.finish()?.finish()?.flush()
    }
}

/// What the entries of an archive are read from.
pub(crate) type Unsealed = tar::Archive<Box<dyn Read>>;

/// Opens an archive.
pub(crate) fn open(path: &Path, identities: &Identities) -> Result<Unsealed, Error> {
    let file = File::open(path).map_err(Error::file(path))?;
    let decrypted = Decryptor::new_buffered(BufReader::new(file))
        .and_then(|decryptor| decryptor.decrypt(identities.each()))
        .map_err(|error| refused(path, error))?;
    let plain = zstd::Decoder::new(decrypted).map_err(Error::reading)?;
    Ok(tar::Archive::new(Box::new(plain)))
}

/// Reads behind the last entry to the very end, where it shows whether the archive is whole.
pub(crate) fn close(archive: Unsealed) -> Result<(), Error> {
    io::copy(&mut archive.into_inner(), &mut io::sink()).map(drop).map_err(Error::reading)
}

fn refused(path: &Path, error: DecryptError) -> Error {
    match error {
        DecryptError::NoMatchingKeys => Error::WrongKey,
        DecryptError::InvalidMac | DecryptError::DecryptionFailed => {
            Error::Damaged("its first lines are not as they were written".to_owned())
        }
        other => Error::NotABackup { path: path.to_owned(), reason: other.to_string() },
    }
}
