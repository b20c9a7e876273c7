//! How a provider is reached and what is asked of it.

/// One provider.
#[derive(Clone)]
pub struct Settings {
    /// The issuer's address, to the letter as the provider writes it.
    pub issuer: String,
    /// What the provider knows us as.
    pub client_id: String,
    /// How we prove that.
    pub client_key: ClientKey,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// The levels of assurance (`acr`) of which one is needed; none means that any will do.
    pub acr: Vec<String>,
    /// The same by a claim of the provider's own, besides `acr`.
    pub level: Option<Level>,
    /// Where the provider sends the browser back to.
    pub redirect_url: String,
    /// Where the provider sends the browser after logging out.
    pub logged_out_url: String,
}

/// The levels of assurance that will do, by a claim of ID tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// The claim.
    pub claim: String,
    /// Its values, of which one is needed.
    pub values: Vec<String>,
}

/// How a client proves that it is the one.
#[derive(Clone)]
pub enum ClientKey {
    /// A shared secret.
    Secret(String),
    /// An RSA key of our own (PEM, PKCS #1) whose public half the provider has, under this key id.
    Signing {
        /// The private key.
        pem: String,
        /// The key's id at the provider.
        id: Option<String>,
    },
    /// Nothing: PKCE alone.
    Public,
}
