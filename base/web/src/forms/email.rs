//! Addresses of e-mail in forms.

use super::FormState;

/// No address is longer (RFC 5321).
const LONGEST: usize = 254;

/// Whether mail can be sent there, as far as can be told without trying.
pub fn is_email(email: &str) -> bool {
    let parts = email.split_once('@').filter(|(name, host)| !name.is_empty() && host.trim_matches('.').contains('.'));
    parts.is_some() && email.matches('@').count() == 1 && !email.contains(|c: char| c.is_whitespace() || c.is_control())
}

impl FormState {
    /// An address of e-mail; nothing when the field is empty, which is an error only when `required`.
    pub fn email(&mut self, name: &str, required: bool) -> Option<String> {
        let email = if required { self.required(name, LONGEST) } else { self.optional(name, LONGEST) };
        if !email.is_empty() && !is_email(&email) {
            self.fail(name, "form-error-email");
        }
        Some(email).filter(|email| !email.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain() {
        assert!(["post@hol.example", "a.b+c@d.e.no"].into_iter().all(is_email));
        assert!(!["", "hol", "@hol.no", "a@no", "a@b@c.no", "a b@c.no", "a@.no"].into_iter().any(is_email));
    }

    #[test]
    fn an_empty_field_is_wrong_only_where_it_is_required() {
        for (text, required, is_valid) in
            [("", false, true), ("", true, false), ("a@b.no", true, true), ("a@", false, false)]
        {
            let mut form = FormState::new("").with("email", text);
            assert_eq!(form.email("email", required).is_some(), !text.is_empty());
            assert_eq!(form.is_valid(), is_valid, "{text} {required}");
        }
    }
}
