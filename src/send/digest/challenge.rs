//! What a server asks for in `WWW-Authenticate`.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Algorithm;

/// A Digest challenge (RFC 7616 §3.3) that can be answered with `qop=auth`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    pub(super) realm: String,
    pub(super) nonce: String,
    pub(super) opaque: Option<String>,
    pub(super) algorithm: Algorithm,
    /// Whether the server spells the algorithm out; it is repeated only then.
    pub(super) names_algorithm: bool,
    /// Whether only the nonce of the last answer was too old.
    pub(super) stale: bool,
}

impl Challenge {
    /// The best challenge of a `WWW-Authenticate` header, which may hold several, of several schemes.
    /// None where none can be answered.
    #[must_use]
    pub fn best(header: &str) -> Option<Self> {
        let answerable = challenges(header).into_iter().filter_map(|(scheme, parameters)| {
            scheme.eq_ignore_ascii_case("digest").then(|| Self::of(&parameters)).flatten()
        });
        // Of two equally good ones the first: `max_by_key` would take the last.
        answerable.reduce(|best, next| if next.algorithm > best.algorithm { next } else { best })
    }

    fn of(parameters: &[(String, String)]) -> Option<Self> {
        let get = |name: &str| {
            parameters.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
        };
        let named = get("algorithm");
        let offers_auth = get("qop")?.split(',').any(|qop| qop.trim().eq_ignore_ascii_case("auth"));
        let challenge = Self {
            realm: get("realm")?.clone(),
            nonce: get("nonce")?.clone(),
            opaque: get("opaque").cloned(),
            algorithm: named.map_or(Some(Algorithm::Md5), |name| Algorithm::of(name))?,
            names_algorithm: named.is_some(),
            stale: get("stale").is_some_and(|stale| stale.eq_ignore_ascii_case("true")),
        };
        let goes_back = [Some(&challenge.realm), Some(&challenge.nonce), challenge.opaque.as_ref()];
        let can_go_back = goes_back
            .into_iter()
            .flatten()
            .all(|text| text.bytes().all(|b| b == b' ' || b.is_ascii_graphic()));
        (offers_auth && can_go_back).then_some(challenge)
    }
}

type Parameters = Vec<(String, String)>;

/// Splits a header by RFC 9110 §11.6.1: commas stand between challenges and between parameters, so a
/// name with a blank and another word behind it, rather than `=`, begins a challenge.
fn challenges(header: &str) -> Vec<(String, Parameters)> {
    let mut found: Vec<(String, Parameters)> = Vec::new();
    let mut rest = header;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let end = rest.find([' ', '\t', ',', '=']).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if word.is_empty() && behind.is_empty() {
            return found;
        }
        match behind.trim_start_matches([' ', '\t']).strip_prefix('=') {
            Some(value) => {
                let (value, after) = value_of(value.trim_start_matches([' ', '\t']));
                if let Some((_, parameters)) = found.last_mut() {
                    parameters.push((String::from(word), value));
                }
                rest = after;
            }
            None => {
                found.push((String::from(word), Vec::new()));
                rest = behind;
            }
        }
    }
}

/// A token or a quoted string, and what stands behind it.
fn value_of(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([' ', '\t', ',']).unwrap_or(text.len());
        let (value, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        return (String::from(value), rest);
    };
    let mut value = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (value, quoted.get(at + 1..).unwrap_or("")),
            '\\' => value.extend(letters.next().map(|(_, letter)| letter)),
            _ => value.push(letter),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn the_strongest_is_taken() {
        let both = r#"Digest realm="a", nonce="1", qop="auth", algorithm=MD5, Digest realm="a", nonce="2", qop="auth-int, auth", algorithm=SHA-256, Basic realm="b""#;
        let best = Challenge::best(both).unwrap();
        assert_eq!((best.nonce.as_str(), best.algorithm), ("2", Algorithm::Sha256));
        let atlas = r#"Digest realm="MMS Public API", domain="", nonce="abc=", algorithm=MD5, qop="auth", stale=false"#;
        let best = Challenge::best(atlas).unwrap();
        assert_eq!((best.realm.as_str(), best.nonce.as_str(), best.stale), ("MMS Public API", "abc=", false));
    }

    #[test]
    fn what_cannot_be_answered_is_none() {
        for header in [
            "",
            "Basic realm=\"a\"",
            "Bearer",
            r#"Digest realm="a", nonce="1""#,
            r#"Digest realm="a", nonce="1", qop="auth-int""#,
            r#"Digest nonce="1", qop="auth""#,
            r#"Digest realm="a", nonce="1", qop="auth", algorithm=SHA-1024"#,
            "Digest realm=\"é\", nonce=\"1\", qop=\"auth\"",
        ] {
            assert_eq!(Challenge::best(header), None, "{header}");
        }
    }

    #[test]
    fn quotes_and_commas_within_quotes() {
        let header = r#"Negotiate abc==, digest  realm = "a \"b\", c" ,nonce=xyz,qop=auth, STALE=TRUE"#;
        let best = Challenge::best(header).unwrap();
        assert_eq!((best.realm.as_str(), best.nonce.as_str(), best.stale), (r#"a "b", c"#, "xyz", true));
    }

    #[test]
    fn nonsense_ends() {
        for junk in ["=", "\"", "=\"", ",,,", "Digest =", "Digest a=\"\\", "a=b=c, ==="] {
            for times in [1, 1000] {
                let _ = Challenge::best(&format!("Digest {}", junk.repeat(times)));
            }
        }
    }
}
