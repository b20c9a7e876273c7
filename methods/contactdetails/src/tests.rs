use super::*;
use proptest::prelude::*;

fn texts(text: &str) -> Vec<&str> {
    find(text).into_iter().map(|found| &text[found.place]).collect()
}

#[test]
fn numbers_are_found_however_people_write_them() {
    for number in [
        "22334455",
        "91 23 45 67",
        "912 34 567",
        "800\u{a0}12\u{a0}345",
        "+47 91 23 45 67",
        "+4791234567",
        "0047 91234567",
        "004791234567",
        "+46 70 123 45 67",
    ] {
        for text in [
            format!("Ring {number} for mer."),
            format!("Tlf.{number}"),
            format!("(tlf: {number}), eller skriv"),
            format!("{number}\n{number}"),
        ] {
            let found = texts(&text);
            assert!(!found.is_empty() && found.iter().all(|one| *one == number), "{text}: {found:?}");
        }
    }
    assert_eq!(texts("Ring 22334455 91234567."), ["22334455", "91234567"]);
}

#[test]
fn addresses_are_found_without_the_sentence_around_them() {
    let text = "Skriv til kari.nordmann+lege@hol.kommune.no. Eller <post@ål.no>, 22334455@sms.example!";
    assert_eq!(texts(text), ["kari.nordmann+lege@hol.kommune.no", "post@ål.no", "22334455@sms.example"]);
    assert!(find(text).iter().all(|found| found.kind == Kind::Email));
    for text in ["@hol", "a@", "a@b", "møte @ Gol", "a@b.c", "a@.no", "a@b..no", "..@.."] {
        assert_eq!(texts(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn other_numbers_are_left_alone() {
    for text in [
        "Sak 2024/12345",
        "Sak 2024/22334455",
        "sak 22334455",
        "22.11.2024",
        "2024-11-22",
        "20241122",
        "kl. 09.30",
        "org.nr. 894166762",
        "894 166 762",
        "Org.nr. 894 166 762",
        "kr 25 000 000",
        "25 000 000 kroner",
        "25000000 kr",
        "kr 25000000",
        "kr. 25000000",
        "25000000 millioner",
        "22334455,-",
        "22 33 44 55 66",
        "1 22 33 44 55",
        "12 34 56 78",
        "2 023 456",
        "§ 6-2",
        "ISBN 978-82-92446-53-1",
        "v22334455",
        "1.22334455",
        "22334455.5",
        "01015000070",
        "113",
        "116 117",
        "2024 2025",
        "9123 4567",
        "+47",
        "+1",
        "0047",
    ] {
        assert_eq!(texts(text), Vec::<&str>::new(), "{text}");
    }
}

/// Eight digits that begin a subscriber's number, and are no day.
fn number() -> impl Strategy<Value = String> {
    "[2-9][0-9]{7}".prop_filter("a day", |number| !number.starts_with("20"))
}

proptest! {
    #[test]
    fn every_number_is_found_in_every_grouping(number in number(), grouping in 0_usize..3, prefix in 0_usize..4, before in "[a-zæøå]{2,8}") {
        let grouped = |lengths: &[usize]| {
            let mut rest = number.as_str();
            let parts: Vec<&str> = lengths.iter().map(|length| {
                let (part, after) = rest.split_at(*length);
                rest = after;
                part
            }).collect();
            parts.join(" ")
        };
        let written = match grouping { 0 => grouped(&[8]), 1 => grouped(&[2, 2, 2, 2]), _ => grouped(&[3, 2, 3]) };
        let written = format!("{}{written}", ["", "+47", "+47 ", "0047 "][prefix]);
        prop_assume!(!["kr", "nok", "sak", "saksnr", "orgnr"].contains(&before.as_str()));
        let text = format!("{before}: {written}. ");
        prop_assert_eq!(texts(&text), vec![written.as_str()]);
    }

    #[test]
    fn cases_organisations_and_sums_are_never_found(
        year in 1990..2100, case in 1..99_999_999_u32, organisation in 800_000_000..=999_999_999_u32, sum in 1..999_999_999_u32
    ) {
        let spaced = |number: u32| {
            let digits = number.to_string();
            let parts: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
            parts.join(" ")
        };
        for text in [
            format!("Sak {year}/{case} gjelder"),
            format!("org.nr. {organisation}"),
            format!("org.nr. {}", spaced(organisation)),
            format!("kr {sum}"),
            format!("kr {}", spaced(sum)),
            format!("{} kroner", spaced(sum)),
        ] {
            prop_assert_eq!(texts(&text), Vec::<&str>::new(), "{}", text);
        }
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,80}|[0-9 @.+-]{0,60}") {
        let found = find(&text);
        prop_assert!(found.iter().all(|found| text.get(found.place.clone()).is_some_and(|found| !found.is_empty())));
        prop_assert!(found.windows(2).all(|pair| pair[0].place.end <= pair[1].place.start));
    }
}
