//! HTTP Digest access authentication (RFC 7616) with `qop=auth`.

mod challenge;

use alloc::string::String;

use md5::Md5;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use challenge::Challenge;

/// A hash, the better one greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Algorithm {
    Md5,
    Md5Sess,
    Sha256,
    Sha256Sess,
}

impl Algorithm {
    const ALL: [Self; 4] = [Self::Md5, Self::Md5Sess, Self::Sha256, Self::Sha256Sess];

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.as_str().eq_ignore_ascii_case(name))
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Md5Sess => "MD5-sess",
            Self::Sha256 => "SHA-256",
            Self::Sha256Sess => "SHA-256-sess",
        }
    }

    const fn is_session(self) -> bool {
        matches!(self, Self::Md5Sess | Self::Sha256Sess)
    }

    /// The hash of the parts with colons between them, in hexadecimal.
    fn hash(self, parts: &[&str]) -> String {
        let text = parts.join(":");
        match self {
            Self::Md5 | Self::Md5Sess => hexadecimal(&Md5::digest(text.as_bytes())),
            Self::Sha256 | Self::Sha256Sess => hexadecimal(&Sha256::digest(text.as_bytes())),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.filter_map(|nibble| char::from_digit(u32::from(nibble), 16)).collect()
}

/// Who asks, and for what.
pub(super) struct Asker<'a> {
    pub(super) user: &'a str,
    pub(super) password: &'a str,
    pub(super) method: &'a str,
    /// Path and query.
    pub(super) target: &'a str,
    /// How many requests had this nonce, this one included.
    pub(super) count: u32,
    /// What nobody can guess.
    pub(super) cnonce: &'a str,
}

impl Challenge {
    /// The value of `Authorization` that answers it.
    pub(super) fn answer(&self, asker: &Asker<'_>) -> String {
        let hash = |parts: &[&str]| self.algorithm.hash(parts);
        let count: String = (0..8)
            .rev()
            .filter_map(|nibble| char::from_digit(asker.count >> (nibble * 4) & 15, 16))
            .collect();
        let mut secret = hash(&[asker.user, &self.realm, asker.password]);
        if self.algorithm.is_session() {
            secret = hash(&[&secret, &self.nonce, asker.cnonce]);
        }
        let request = hash(&[asker.method, asker.target]);
        let response = hash(&[&secret, &self.nonce, &count, asker.cnonce, "auth", &request]);
        let mut out = String::from("Digest ");
        for (name, value) in [
            ("username", asker.user),
            ("realm", &self.realm),
            ("nonce", &self.nonce),
            ("uri", asker.target),
            ("cnonce", asker.cnonce),
            ("response", &response),
        ] {
            push_quoted(&mut out, name, value);
        }
        if let Some(opaque) = &self.opaque {
            push_quoted(&mut out, "opaque", opaque);
        }
        if self.names_algorithm {
            out.push_str("algorithm=");
            out.push_str(self.algorithm.as_str());
            out.push_str(", ");
        }
        out.push_str("qop=auth, nc=");
        out.push_str(&count);
        out
    }

    /// Whether another challenge is about the same nonce.
    pub(super) fn has_nonce_of(&self, other: &Self) -> bool {
        self.nonce == other.nonce
    }

    /// Whether the server said that only the nonce was too old.
    pub(super) const fn is_stale(&self) -> bool {
        self.stale
    }
}

fn push_quoted(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    out.push_str("=\"");
    for letter in value.chars() {
        if matches!(letter, '"' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out.push_str("\", ");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(header: &str, asker: &Asker<'_>) -> String {
        Challenge::best(header).unwrap().answer(asker)
    }

    /// RFC 7616 §3.9.1.
    #[test]
    fn the_examples_of_the_rfc() {
        let mufasa = Asker {
            user: "Mufasa",
            password: "Circle of Life",
            method: "GET",
            target: "/dir/index.html",
            count: 1,
            cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
        };
        for (algorithm, response) in [
            ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
            ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ] {
            let header = [
                r#"Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm="#,
                algorithm,
                r#", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS""#,
            ]
            .concat();
            let answer = answer(&header, &mufasa);
            assert!(answer.contains(&["response=\"", response, "\""].concat()), "{answer}");
            assert!(answer.contains(&["algorithm=", algorithm, ", "].concat()), "{answer}");
            assert!(answer.ends_with("qop=auth, nc=00000001"), "{answer}");
            assert!(answer.contains(r#"opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS""#), "{answer}");
        }
    }

    /// RFC 2617 §3.5, whose algorithm goes without saying.
    #[test]
    fn the_example_of_the_older_rfc() {
        let header = r#"Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41""#;
        let answer = answer(
            header,
            &Asker {
                user: "Mufasa",
                password: "Circle Of Life",
                method: "GET",
                target: "/dir/index.html",
                count: 1,
                cnonce: "0a4f113b",
            },
        );
        assert!(answer.contains(r#"response="6629fae49393a05397450978507c4ef1""#), "{answer}");
        assert!(!answer.contains("algorithm"), "{answer}");
    }

    #[test]
    fn counts_and_names_are_written_as_they_must() {
        let header = r#"Digest realm="a\"b", nonce="n", qop=auth, algorithm=md5-SESS"#;
        let asker =
            Asker { user: "u\\", password: "p", method: "GET", target: "/", count: 0x1_0a2b, cnonce: "c" };
        let answer = answer(header, &asker);
        assert!(answer.contains("nc=00010a2b"), "{answer}");
        assert!(answer.starts_with(r#"Digest username="u\\", realm="a\"b""#), "{answer}");
        assert!(answer.contains("algorithm=MD5-sess"), "{answer}");
    }
}
