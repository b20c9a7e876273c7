//! Exporting a database that people have worked in.

use super::*;

pub async fn what_people_wrote_can_be_imported(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    let words = "\r\n 1. We agree.\r\n\r\n2. \"\"\"All\"\"\" \\ pay.\t\r\n";
    place.execute("UPDATE resolution_text SET words = $1 WHERE number = 3", values![words]).await;
    place
        .execute("UPDATE matter SET title_nb = 'New' , title_nn = '', source = 'Hearing' WHERE number = 1", values![])
        .await;
    place.execute("UPDATE party SET phone = '', address = $1 WHERE slug = 'unit'", values!["a,\r\n\"b\""]).await;
    let mandate = "INSERT INTO mandate (id, body_id, number, text_nb, text_nn, source)
                   SELECT 'new', id, 1, $1, '', '' FROM body WHERE slug = 'group'";
    place.execute(mandate, values!["- a\r\n- b\r\n"]).await;
    let files = place.export().await.unwrap();
    assert_eq!(problems(files.clone()), [""; 0]);
    let pack = Pack::parse(files.clone()).unwrap();
    let text = &pack.matters[0].joint_resolution.as_ref().unwrap().texts[2];
    assert_eq!(text.words, " 1. We agree.\n\n2. \"\"\"All\"\"\" \\ pay.");
    assert_eq!(pack.parties[2].address.as_deref(), Some("a,\n\"b\""));
    assert_eq!(pack.sources.last().unwrap().id, "Hearing");
    let fresh =
        if test.url.starts_with("sqlite:") { TestDatabase::sqlite().await } else { TestDatabase::postgres().await };
    let second = Place::new(&fresh).await;
    second.import(&pack).await.unwrap_or_else(|error| panic!("{error}"));
    assert!(second.export().await.unwrap() == files, "the same bytes");
}

pub async fn rights_do_not_outlive_their_end(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    let day = time::macros::date!(2027 - 01 - 01);
    place.execute("UPDATE role_grant SET valid_to = $1 WHERE role = 'coordinator'", values![day]).await;
    let closed = place.database.clock().now();
    place
        .execute("UPDATE account SET disabled_at = $1, password_hash = 'x' WHERE name = 'admin'", values![closed])
        .await;
    let files = place.export().await.unwrap();
    let accounts = "name,display_name,locale,role,area,party\nadmin,Administrator,en,,,\nhead,Head,nb,case_officer,,south\nguest,Guest,nn,,,\n";
    assert_eq!(String::from_utf8_lossy(&files["accounts.csv"]), accounts);
    assert_eq!(problems(files), [""; 0]);
    let erase =
        "UPDATE account SET erased_at = $1, disabled_at = $1, name = id, display_name = '' WHERE name = 'guest'";
    place.execute(erase, values![closed]).await;
    let files = place.export().await.unwrap();
    let accounts = accounts.replace("guest,Guest,nn,,,\n", "");
    assert_eq!(String::from_utf8_lossy(&files["accounts.csv"]), accounts, "an erased account is nobody's");
    assert_eq!(problems(files), [""; 0]);
}

#[test]
fn the_small_pack_reads_the_same_after_writing() {
    let pack = Pack::parse(small::files()).unwrap();
    assert_eq!(Pack::parse(pack.files()).unwrap(), pack);
}
