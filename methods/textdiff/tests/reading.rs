//! How differences read. Removed text stands in [-these-], added in {+these+}.

use textdiff::{Part, Summary, diff, summary};

fn shown(before: &str, after: &str) -> String {
    diff(before, after)
        .iter()
        .map(|part| match part {
            Part::Same(text) => text.clone(),
            Part::Added(text) => format!("{{+{text}+}}"),
            Part::Removed(text) => format!("[-{text}-]"),
        })
        .collect()
}

#[test]
fn a_changed_word_or_number_shows_alone() {
    assert_eq!(
        shown("Vi skal betale 1,5 mill. i 2025.", "Vi kan betale 1,6 mill. i 2025."),
        "Vi [-skal-]{+kan+} betale [-1,5-]{+1,6+} mill. i 2025."
    );
    assert_eq!(shown("Kommunen skal", "Kommunen skal ikke"), "Kommunen skal{+ ikke+}");
    assert_eq!(shown("skal, ikke", "skal ikke"), "skal[-,-] ikke");
}

#[test]
fn style_shows_as_the_text_after_has_it() {
    assert_eq!(shown(" \"Ja\" - sa  hun...", "«Ja» –\nsa hun…\n"), "«Ja» –\nsa hun…\n");
    assert_eq!(shown("", " \n"), " \n");
    assert_eq!(shown(" \n", ""), "");
}

#[test]
fn white_space_put_in_or_left_out_shows() {
    assert_eq!(shown("§3, a", "§ 3,a"), "§{+ +}3,[- -]a");
    assert_eq!(shown("a b,", "a b \n"), "a b[-,-] \n");
}

#[test]
fn a_rewritten_passage_shows_whole() {
    assert_eq!(
        shown("Møtet holdes i Bergen i mai.", "Samlingen avvikles i Oslo i juni."),
        "[-Møtet holdes i Bergen i mai-]{+Samlingen avvikles i Oslo i juni+}."
    );
    assert_eq!(
        shown("første avsnitt.\n\nandre avsnitt", "noe annet.\n\nhelt nytt"),
        "[-første avsnitt-]{+noe annet+}.\n\n[-andre avsnitt-]{+helt nytt+}"
    );
}

#[test]
fn short_words_between_additions_are_kept() {
    assert_eq!(shown("møte i mai", "møte neste år i slutten av mai"), "møte {+neste år +}i {+slutten av +}mai");
}

#[test]
fn whole_sentences_and_points_are_added() {
    assert_eq!(shown("Rådet vedtar C.", "Rådet vedtar B. Rådet vedtar C."), "{+Rådet vedtar B. +}Rådet vedtar C.");
    assert_eq!(
        shown("Rådet vedtar A. Rådet vedtar B. Rådet vedtar C.", "Rådet vedtar A. Rådet vedtar C."),
        "Rådet vedtar A. [-Rådet vedtar B. -]Rådet vedtar C."
    );
    assert_eq!(
        shown("- Kommunen A.\n- Kommunen C.", "- Kommunen A.\n- Kommunen B.\n- Kommunen C."),
        "- Kommunen A.\n{+- Kommunen B.\n+}- Kommunen C."
    );
}

#[test]
fn the_summary_counts_words_not_punctuation() {
    let parts = diff("Alta, Hasvik og Loppa går sammen.", "Alta og Loppa kommuner går sammen i 10.000 år!");
    assert_eq!(summary(&parts), Summary { added_words: 4, removed_words: 1 });
    assert_eq!(summary(&[]), Summary::default());
}
