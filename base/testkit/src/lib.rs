//! What tests of several crates share: fresh databases on both engines, a PostgreSQL server of one's own, a disk that may be filled,
//! a browser of sorts, a mail server, a provider to sign in at and a server of files.

mod cluster;
mod databases;
mod form;
mod provider;
mod s3_server;
mod small_disk;
mod smtp;
mod visitor;

pub use cluster::{Cluster, Stop};
pub use databases::TestDatabase;
pub use form::{Field, Form};
pub use provider::{Person, Provider};
pub use s3_server::S3Server;
pub use small_disk::SmallDisk;
pub use smtp::{Letter, SmtpServer};
pub use tokio;
pub use visitor::{Answer, Visitor};
