//! How the one who asks is told.

use alloc::string::{String, ToString};
use core::fmt;

use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};

use super::digest::{Asker, Challenge};
use super::message::{Message, is_header_value};
use super::{Address, Fault, FaultKind};

/// Where Atlas gives out access tokens (documented in the specification of the API).
pub const TOKEN_URL: &str = "https://cloud.mongodb.com/api/oauth/token";

/// How long before its end a token is no longer used, in milliseconds: it must outlive the request.
/// Of a short life half is used.
const MARGIN: u64 = 60_000;

/// How the one who asks is told, and what is known of it so far: the token of a service account, the
/// nonce of an API key. Calls that share one share what is known.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Login {
    /// By nothing that linkspec knows of: a page asks its own backend.
    #[default]
    None,
    /// By an access token that somebody else got.
    AccessToken {
        /// The token.
        token: String,
    },
    /// By OAuth2 client credentials (RFC 6749 §4.4), the current method of Atlas.
    ServiceAccount {
        /// The id.
        client_id: String,
        /// The secret.
        client_secret: String,
        /// Where tokens are given out; [`TOKEN_URL`] where absent.
        token_url: Option<String>,
        /// The token.
        token: Option<Token>,
    },
    /// By HTTP Digest, the older method of Atlas.
    ApiKey {
        /// The public key.
        public_key: String,
        /// The private key.
        private_key: String,
        /// What the server asked for, and how many requests have used its nonce.
        challenge: Option<(Challenge, u32)>,
    },
}

/// An access token.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    value: String,
    /// Until when it is used, in milliseconds since 1970.
    until: u64,
}

/// Only the kind.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::AccessToken { .. } => "AccessToken(..)",
            Self::ServiceAccount { .. } => "ServiceAccount(..)",
            Self::ApiKey { .. } => "ApiKey(..)",
        })
    }
}

/// Only that there is one.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

/// What a login needs before the next request.
pub(super) enum Proof {
    /// The request as it is, or with its credentials.
    Ready(Message),
    /// A token.
    Token,
    /// A challenge of the server.
    Challenge,
}

impl Login {
    /// What of it is wrong: the name of an option and why. No value is in it.
    ///
    /// # Errors
    /// Where it can make no header, or a token would be asked for where nobody may.
    pub fn check(&self) -> Result<(), (&'static str, String)> {
        let header = |name, text: &str| {
            if text.is_empty() {
                return Err((name, "it is empty".to_string()));
            }
            if !is_header_value(text) {
                return Err((name, "it has a character that no header can carry".to_string()));
            }
            Ok(())
        };
        match self {
            Self::None => Ok(()),
            Self::AccessToken { token } => header("token", token),
            Self::ServiceAccount { client_id, client_secret, token_url, .. } => {
                header("clientId", client_id)?;
                header("clientSecret", client_secret)?;
                if client_id.contains(':') {
                    return Err(("clientId", "it has a colon".to_string()));
                }
                Address::read(token_url.as_deref().unwrap_or(TOKEN_URL))
                    .map_err(|error| ("tokenUrl", error.to_string()))
                    .map(drop)
            }
            Self::ApiKey { public_key, private_key, .. } => {
                header("publicKey", public_key)?;
                header("privateKey", private_key)
            }
        }
    }

    /// The token, where there is one.
    pub(super) fn token(&self) -> Option<&str> {
        match self {
            Self::ServiceAccount { token: Some(token), .. } => Some(&token.value),
            _ => None,
        }
    }

    /// The message with its credentials, or what is needed first.
    pub(super) fn prove(&mut self, message: &Message, now: u64, cnonce: &str) -> Proof {
        let bearer = |token: &str| Proof::Ready(message.with("Authorization", ["Bearer ", token].concat()));
        match self {
            Self::None => Proof::Ready(message.clone()),
            Self::AccessToken { token } => bearer(token),
            Self::ServiceAccount { token: Some(token), .. } if now < token.until => bearer(&token.value),
            Self::ServiceAccount { .. } => Proof::Token,
            Self::ApiKey { challenge: None, .. } => Proof::Challenge,
            Self::ApiKey { public_key, private_key, challenge: Some((challenge, count)) } => {
                *count = count.saturating_add(1);
                let answer = challenge.answer(&Asker {
                    user: public_key,
                    password: private_key,
                    method: &message.method,
                    target: message.target(),
                    count: *count,
                    cnonce,
                });
                Proof::Ready(message.with("Authorization", answer))
            }
        }
    }

    /// The request for a token, which has its credentials already.
    pub(super) fn token_request(&self) -> Option<Message> {
        let Self::ServiceAccount { client_id, client_secret, token_url, .. } = self else { return None };
        let basic = Base64::encode_string([client_id, ":", client_secret].concat().as_bytes());
        let headers = [
            ("Accept", "application/json".to_string()),
            ("Authorization", ["Basic ", &basic].concat()),
            ("Content-Type", "application/x-www-form-urlencoded".to_string()),
        ];
        Some(Message {
            method: "POST".to_string(),
            url: token_url.clone().unwrap_or_else(|| TOKEN_URL.to_string()),
            headers: headers.into_iter().map(|(name, value)| (name.to_string(), value)).collect(),
            body: Some("grant_type=client_credentials".to_string()),
        })
    }

    /// Keeps the token of an answer (RFC 6749 §5.1).
    pub(super) fn keep_token(&mut self, body: &str, now: u64) -> Result<(), Fault> {
        #[derive(Deserialize)]
        struct Answer {
            access_token: String,
            #[serde(default)]
            expires_in: Option<u64>,
        }
        let unreadable = || Fault::new(FaultKind::Login, "the answer holds no access token");
        // The error of the parser would repeat what it met.
        let answer: Answer = serde_json::from_str(body).map_err(|_| unreadable())?;
        if answer.access_token.is_empty() || !is_header_value(&answer.access_token) {
            return Err(unreadable());
        }
        if let Self::ServiceAccount { token, .. } = self {
            // Atlas gives them an hour; whoever says nothing is asked again at the next 401.
            let life = answer.expires_in.unwrap_or(3600).saturating_mul(1000);
            let used = life.saturating_sub(MARGIN).max(life / 2);
            *token = Some(Token { value: answer.access_token, until: now.saturating_add(used) });
        }
        Ok(())
    }

    /// Forgets the token that was refused, unless another call has replaced it since.
    pub(super) fn forget_token(&mut self, refused: Option<&str>) {
        if let Self::ServiceAccount { token, .. } = self
            && token.as_ref().is_some_and(|token| Some(token.value.as_str()) == refused)
        {
            *token = None;
        }
    }

    /// What must never be repeated.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &str> {
        let secrets = match self {
            Self::None => [None, None],
            Self::AccessToken { token } => [Some(token.as_str()), None],
            Self::ServiceAccount { client_secret, token, .. } => {
                [Some(client_secret.as_str()), token.as_ref().map(|token| token.value.as_str())]
            }
            Self::ApiKey { private_key, .. } => [Some(private_key.as_str()), None],
        };
        secrets.into_iter().flatten()
    }
}
