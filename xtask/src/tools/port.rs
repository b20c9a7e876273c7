//! Whether an address can be listened on.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
};

use super::{Outcome, Trouble};

/// Fails with a way forward when nothing can listen at the address.
pub fn must_be_free(address: &str) -> Outcome<()> {
    let Err(error) = TcpListener::bind(address) else { return Ok(()) };
    let port = address.rsplit_once(':').map_or(address, |(_, port)| port);
    Err(Trouble::new(match error.kind() {
        ErrorKind::AddrInUse => format!(
            "Port {port} is in use by another program. Stop that program, or choose another port, for example:\n  \
             cargo xtask demo --listen 127.0.0.1:{}",
            another(port)
        ),
        ErrorKind::PermissionDenied => {
            format!("Port {port} is only for root. Choose one above 1023: cargo xtask demo --listen 127.0.0.1:8081")
        }
        _ => format!(
            "Samhelse cannot listen at {address}: {error}.\nGive an address and a port of this machine, for example:\n  \
             cargo xtask demo --listen 127.0.0.1:8081"
        ),
    }))
}

/// A port of this machine that is free now.
pub fn free() -> Outcome<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Trouble::new(format!("No free port on 127.0.0.1: {error}.")))
}

fn another(port: &str) -> u16 {
    port.parse::<u16>().ok().and_then(|port| port.checked_add(1)).unwrap_or(8081)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_named_with_a_way_forward() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let trouble = must_be_free(&address.to_string()).unwrap_err().to_string();
        assert!(trouble.contains(&format!("Port {} is in use", address.port())), "{trouble}");
        assert!(trouble.contains("--listen 127.0.0.1:"), "{trouble}");
    }

    #[test]
    fn a_free_port_is_free() {
        assert_eq!(must_be_free(&format!("127.0.0.1:{}", free().unwrap())), Ok(()));
    }

    #[test]
    fn nonsense_is_answered_with_an_example() {
        assert!(must_be_free("here").unwrap_err().to_string().contains("for example"));
    }
}
