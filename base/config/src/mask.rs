//! Hiding the password in an address.

/// The address with the password of `scheme://user:password@host` replaced. When it is not clear where a password ends,
/// more is hidden rather than less.
pub(crate) fn mask(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        // Only a path, as in `sqlite:data/samhelse.db`, holds no password for sure.
        return if url.starts_with("sqlite:") { url.to_owned() } else { "***".to_owned() };
    };
    // `?password=…` is another way to give it; other parameters are no loss in a log.
    let (rest, query) = rest.split_once('?').map_or((rest, ""), |(rest, _)| (rest, "?***"));
    match rest.rsplit_once('@') {
        None => format!("{scheme}://{rest}{query}"),
        Some((login, host)) => match login.split_once(':') {
            Some((user, _)) => format!("{scheme}://{user}:***@{host}{query}"),
            None => format!("{scheme}://{login}@{host}{query}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_hidden_and_the_rest_is_shown() {
        for (url, shown) in [
            ("postgres://samhelse:hemmelig@db:5432/samhelse", "postgres://samhelse:***@db:5432/samhelse"),
            ("postgres://samhelse:p@ss:w/rd@db/samhelse", "postgres://samhelse:***@db/samhelse"),
            ("postgres://db/samhelse?user=a&password=hemmelig", "postgres://db/samhelse?***"),
            ("postgres://samhelse@db/samhelse", "postgres://samhelse@db/samhelse"),
            ("smtps://post:hemmelig@mail.example.org:465", "smtps://post:***@mail.example.org:465"),
            ("smtp://localhost:1025", "smtp://localhost:1025"),
            ("sqlite:data/samhelse.db", "sqlite:data/samhelse.db"),
            ("hemmelig", "***"),
        ] {
            assert_eq!(mask(url), shown);
        }
    }
}
