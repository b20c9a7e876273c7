use super::*;
use crate::{Language, LogFormat, example};
use figment::providers::Serialized;
use serde::Deserialize;
use tempfile::TempDir;

#[derive(Serialize, Default)]
struct Flags {
    listen: Option<String>,
    data: Option<PathBuf>,
    mail: MailFlags,
}

#[derive(Serialize, Default)]
struct MailFlags {
    url: Option<String>,
}

fn with(file: &str, variables: &[(&str, &str)], flags: &Flags) -> Result<Settings, Error> {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("samhelse.toml");
    std::fs::write(&path, file).unwrap();
    Settings::from_places(Some(&path), variables.iter().map(|(name, value)| (name.into(), value.into())), flags)
}

/// The error's text, with the folder of the test left out.
fn told_of(file: &str, variables: &[(&str, &str)]) -> String {
    let text = with(file, variables, &Flags::default()).unwrap_err().to_string();
    let folder = std::env::temp_dir();
    let words = text.split(' ').map(|word| match word.strip_prefix(folder.to_str().unwrap()) {
        Some(path) => path.rsplit('/').next().unwrap(),
        None => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_set_gives_the_defaults() {
    let settings = Settings::from_places(None, std::iter::empty(), Flags::default()).unwrap();
    assert_eq!(settings, Settings::default());
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.database_url(), "sqlite:./data/samhelse.db");
    assert!(matches!(settings.secret(), Err(Error::NoSecret)));
    assert_eq!(Settings::from_places(None, std::iter::empty(), ()).unwrap(), Settings::default());
}

#[test]
fn flags_are_stronger_than_the_environment_and_that_than_the_file() {
    let file =
        "listen = '1.1.1.1:1'\ndata = '/file'\nlog = 'json'\n[mail]\nfrom = 'file@example.org'\nurl = 'smtp://file'";
    let variables = [
        ("SAMHELSE_LISTEN", "2.2.2.2:2"),
        ("SAMHELSE_DATA", "/environment"),
        ("SAMHELSE_MAIL__URL", "smtp://environment"),
        ("SAMHELSE_DEFAULT_LANGUAGE", "nn"),
        ("SAMHELSE_TRUST_FORWARDED_FOR", "true"),
        ("PATH", "/bin"),
    ];
    let flags = Flags { listen: Some("3.3.3.3:3".into()), ..Flags::default() };
    let settings = with(file, &variables, &flags).unwrap();
    assert_eq!(settings.listen.to_string(), "3.3.3.3:3");
    assert_eq!(settings.data, PathBuf::from("/environment"));
    assert_eq!(settings.database_url(), "sqlite:/environment/samhelse.db");
    assert_eq!(settings.mail.url.as_deref(), Some("smtp://environment"));
    assert_eq!(settings.mail.from, "file@example.org");
    assert_eq!((settings.log, settings.default_language), (LogFormat::Json, Language::Nn));
    assert!(settings.trust_forwarded_for);
}

#[test]
fn an_empty_variable_and_one_of_others_do_not_count() {
    let variables = [
        ("SAMHELSE_DATABASE_URL", ""),
        ("SAMHELSE_CONFIG", "a.toml"),
        ("SAMHELSE_PORT", "tcp://10.0.0.1:80"),
        ("SAMHELSE_SERVICE_HOST", "10.0.0.1"),
        ("SAMHELSE_TEST_POSTGRES_URL", "x"),
    ];
    assert_eq!(with("", &variables, &Flags::default()).unwrap(), Settings::default());
}

#[test]
fn a_key_of_digits_is_text() {
    let digits = "1234567890".repeat(4);
    let settings = with("", &[("SAMHELSE_SECRET_KEY", &digits)], &Flags::default()).unwrap();
    assert_eq!(settings.secret().unwrap().as_bytes(), digits.as_bytes());
}

#[test]
fn a_misspelt_setting_is_named_with_its_place() {
    let settings = "listen, public_url, data, database_url, database_url_file, secret_key, secret_key_file, \
                    previous_secret_key_file, trust_forwarded_for, log, log_filter, traces, default_language, backup_recipient, scanner, s3, mail, limits, oidc";
    assert_eq!(told_of("listn = 1", &[]), format!("listn in samhelse.toml is not a setting; there are {settings}"));
    assert_eq!(
        told_of("[mail]\nform = 'a'", &[]),
        "mail.form in samhelse.toml is not a setting; there are url, url_file, directory, from"
    );
    assert_eq!(
        told_of("", &[("SAMHELSE_LISTN", "hemmelig")]),
        format!("SAMHELSE_LISTN in the environment is not a setting; there are {settings}")
    );
    assert_eq!(
        told_of("[mail]\nurl = 'smtp://a'", &[("SAMHELSE_MAIL__FORM", "hemmelig")]),
        "SAMHELSE_MAIL__FORM in the environment is not a setting; there are url, url_file, directory, from"
    );
}

#[test]
fn a_wrong_value_is_told_with_its_place_and_without_itself() {
    assert_eq!(
        told_of("secret_key = 4711", &[]),
        "secret_key in samhelse.toml: it is a number, but should be a string"
    );
    assert_eq!(
        told_of("mail = 'smtp://a:hemmelig@b'", &[]),
        "mail in samhelse.toml: it is text, but should be a table"
    );
    assert_eq!(told_of("log = 'xml'", &[]), "log in samhelse.toml: it should be one of text, json");
    assert_eq!(
        told_of("", &[("SAMHELSE_LISTEN", "here")]),
        "SAMHELSE_LISTEN in the environment: invalid socket address syntax"
    );
    assert_eq!(
        told_of("", &[("SAMHELSE_TRUST_FORWARDED_FOR", "yes")]),
        "SAMHELSE_TRUST_FORWARDED_FOR in the environment: it is text, but should be a boolean"
    );
    assert_eq!(
        told_of("a = 1\nsecret_key = 'hemmelig", &[]),
        "samhelse.toml is not TOML at line 2: invalid literal string"
    );
}

#[test]
fn the_public_url_is_checked() {
    for url in
        ["https://samhelse.example.org", "http://localhost:8080", "http://[::1]:80", "http://[::1]", "http://10.0.0.1"]
    {
        assert_eq!(check_public_url(url), Ok(()), "{url}");
    }
    for url in [
        "samhelse.example.org",
        "ftp://a",
        "https://a/",
        "https://a/b",
        "https://a?b",
        "https://",
        "http://:80",
        "http://a:b",
        "http://u:p@a",
    ] {
        assert!(check_public_url(url).is_err(), "{url}");
    }
    assert_eq!(
        told_of("", &[("SAMHELSE_PUBLIC_URL", "https://a/")]),
        "SAMHELSE_PUBLIC_URL in the environment: it must not end with a slash"
    );
}

#[test]
fn a_named_file_must_exist() {
    let missing = Settings::from_places(Some(Path::new("/missing/samhelse.toml")), std::iter::empty(), ()).unwrap_err();
    assert!(missing.to_string().starts_with("/missing/samhelse.toml could not be read: "), "{missing}");
}

#[test]
fn secrets_may_stand_in_files_of_their_own() {
    let dir = TempDir::new().unwrap();
    let write = |name: &str, text: &str| {
        std::fs::write(dir.path().join(name), text).unwrap();
        format!("{name}_file = '{}'\n", dir.path().join(name).display())
    };
    let file = write("database_url", "postgres://a:b@c/d\n") + &write("secret_key", &format!("{}\n", "k".repeat(40)));
    let settings = with(&file, &[], &Flags::default()).unwrap();
    assert_eq!(settings.database_url(), "postgres://a:b@c/d");
    assert_eq!(settings.secret().unwrap().as_bytes(), "k".repeat(40).as_bytes());
    assert_eq!(
        told_of(&file, &[("SAMHELSE_SECRET_KEY", "hemmelig")]),
        "SAMHELSE_SECRET_KEY in the environment: secret_key_file is set as well, and only one may be"
    );
    assert_eq!(
        told_of(&file, &[("SAMHELSE_DATABASE_URL", "sqlite:a")]),
        "SAMHELSE_DATABASE_URL in the environment: it is also given by a file, and only one may be"
    );
}

#[test]
fn a_provider_is_checked_and_its_secret_not_shown() {
    let with_entra = |more: &str| {
        let entra = "[oidc.entra]\nname = 'Microsoft'\nclient_id = 'a'\n";
        with(&format!("{entra}{more}"), &[("SAMHELSE_OIDC__ENTRA__CLIENT_SECRET", "hemmelig")], &Flags::default())
    };
    let settings = with_entra("issuer = 'https://a.no'\n[[oidc.entra.roles]]\nvalue = 'x'\nrole = 'member'").unwrap();
    assert_eq!(settings.oidc["entra"].client_secret.as_deref(), Some("hemmelig"));
    assert_eq!((settings.oidc["entra"].roles_days, settings.oidc["entra"].roles_claim.as_str()), (90, "roles"));
    assert!(!format!("{settings:?}").contains("hemmelig"));
    let plain = with_entra("issuer = 'http://a.no'").unwrap_err().to_string();
    assert!(plain.contains("oidc.entra.issuer") && plain.contains("https://"), "{plain}");
    let both = with_entra("issuer = 'https://a.no'\nclient_key_file = 'a.pem'").unwrap_err().to_string();
    assert!(both.contains("oidc.entra.client_key_file"), "{both}");
    let name = "[oidc.'a b']\nname = 'x'\nclient_id = 'a'\nissuer = 'https://a.no'";
    assert!(with(name, &[], &Flags::default()).unwrap_err().to_string().contains("addresses"));
}

#[test]
fn a_bucket_is_checked_and_its_key_not_shown() {
    let with_key = |more: &str, key: &str| {
        let bucket = "[s3]\nbucket = 'samhelse'\naccess_key_id = 'a'\n";
        with(&format!("{bucket}{more}"), &[("SAMHELSE_S3__SECRET_ACCESS_KEY", key)], &Flags::default())
    };
    let settings = with_key("endpoint = 'https://s3.a.no'", "hemmelig").unwrap();
    let s3 = settings.s3.as_ref().unwrap();
    assert_eq!((s3.region.as_str(), s3.secret_access_key.as_deref()), ("us-east-1", Some("hemmelig")));
    assert!(!format!("{settings:?}").contains("hemmelig"));
    for (more, key, told) in [
        ("", "hemmelig", "missing field `endpoint`"),
        ("endpoint = 'http://s3.a.no'", "hemmelig", "s3.endpoint"),
        ("endpoint = 'https://s3.a.no/'", "hemmelig", "slash"),
        ("endpoint = 'https://s3.a.no'", "", "s3.secret_access_key"),
    ] {
        let error = with_key(more, key).unwrap_err().to_string();
        assert!(error.contains(told), "{told}: {error}");
    }
    assert!(with_key("endpoint = 'http://127.0.0.1:9000'", "hemmelig").is_ok());
}

#[test]
fn limits_are_numbers_wherever_they_stand() {
    let settings =
        with("[limits]\naddress_reads = 2", &[("SAMHELSE_LIMITS__TOKEN_READS", "7")], &Flags::default()).unwrap();
    let limits = settings.limits;
    assert_eq!((limits.address_reads, limits.token_reads, limits.account_writes), (2, 7, 120));
    let wrong = told_of("", &[("SAMHELSE_LIMITS__TOKEN_READS", "many")]);
    assert!(wrong.starts_with("SAMHELSE_LIMITS__TOKEN_READS in the environment: it is text"), "{wrong}");
}

#[test]
fn no_secret_is_printed() {
    let file =
        "database_url = 'postgres://a:hemmelig@c/d'\nsecret_key = 'hemmelig'\n[mail]\nurl = 'smtp://a:hemmelig@b'";
    let settings = with(file, &[], &Flags::default()).unwrap();
    let printed = format!("{settings:?} {settings:#?} {:?}", settings.secret());
    assert!(!printed.contains("hemmelig"), "{printed}");
    assert!(printed.contains("postgres://a:***@c/d") && printed.contains("smtp://a:***@b"), "{printed}");
}

/// The names of the settings in a table, as told by the error for one that does not exist.
fn names<T: for<'de> Deserialize<'de> + std::fmt::Debug>() -> &'static [&'static str] {
    let error = Figment::from(Serialized::default("no such setting", 1)).extract::<T>().unwrap_err();
    match error.kind {
        Kind::UnknownField(_, names) => names,
        kind => panic!("{kind:?}"),
    }
}

#[test]
fn the_example_holds_the_defaults() {
    assert_eq!(with(example(), &[], &Flags::default()).unwrap(), Settings::default());
}

#[test]
fn the_example_holds_every_setting_and_only_settings() {
    let setting = |line: &'static str| line.strip_prefix("# ").filter(|rest| is_setting(rest) || rest.starts_with('['));
    let uncommented: Vec<&str> = example().lines().map(|line| setting(line).unwrap_or(line)).collect();
    let values: figment::value::Dict = {
        use figment::providers::{Format, Toml};
        Toml::from_str(&uncommented.join("\n")).unwrap()
    };
    let mail = values["mail"].as_dict().unwrap();
    assert_eq!(sorted(values.keys()), sorted(names::<Settings>()));
    assert_eq!(sorted(mail.keys()), sorted(names::<crate::Mail>()));
    let provider = values["oidc"].find_ref("entra").unwrap().as_dict().unwrap();
    assert_eq!(sorted(provider.keys()), sorted(names::<crate::Oidc>()));
    assert_eq!(sorted(provider["level"].as_dict().unwrap().keys()), sorted(names::<crate::OidcLevel>()));
    let roles = provider["roles"].as_array().unwrap().iter().flat_map(|role| role.as_dict().unwrap().keys());
    let roles: std::collections::BTreeSet<_> = roles.collect();
    assert_eq!(sorted(roles), sorted(names::<crate::OidcRole>()));
    assert_eq!(sorted(values["s3"].as_dict().unwrap().keys()), sorted(names::<crate::S3>()));
    for key in names::<crate::S3>() {
        assert!(example().contains(&crate::environment::variable(&["s3", key])), "{key}");
    }
    for key in names::<Settings>().iter().filter(|key| !["limits", "mail", "oidc", "s3"].contains(key)) {
        assert!(example().contains(&format!(" {}\n", crate::environment::variable(&[key]))), "{key}");
    }
    assert_eq!(sorted(values["limits"].as_dict().unwrap().keys()), sorted(names::<crate::Limits>()));
    for key in names::<crate::Limits>() {
        assert!(example().contains(&format!(" {}\n", crate::environment::variable(&["limits", key]))), "{key}");
    }
    for key in names::<crate::Mail>() {
        assert!(example().contains(&format!(" {}\n", crate::environment::variable(&["mail", key]))), "{key}");
    }
}

fn is_setting(line: &str) -> bool {
    line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '))
}

fn sorted(names: impl IntoIterator<Item = impl ToString>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(|name| name.to_string()).collect();
    names.sort();
    names
}
