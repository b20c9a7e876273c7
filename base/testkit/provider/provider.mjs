// Two providers of OpenID Connect for tests, in one process: "plain" takes a shared secret, "strict" asks for pushed requests and
// clients that sign. Prints one line of JSON when both answer, and ends with its standard input.
//
//   node provider.mjs ADDRESS-OF-THE-SITE FILE-FOR-THE-CLIENT'S-KEY
//
// POST /control on "plain" changes what they do, as the JSON in its body says:
//   rotate: true           sign with new keys from now on, under new key ids
//   issuer: ADDRESS        put this issuer into ID tokens
//   roles: [ROLE, …]       what the claim "roles" holds
//   level: LEVEL           what the claim "https://levels.example/level" of ID tokens holds; none without
//   nameless: true         let back-channel log-out tokens name the session and nobody
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const [site, keyFile] = process.argv.slice(2);
// Only the one line of JSON goes to standard output, which nobody reads any further.
console.info = console.error;

const LEVEL = "https://levels.example/level";
let roles = [];
let issued;
let level;
let nameless = false;
const client = generateKeyPairSync("rsa", { modulusLength: 2048 });
writeFileSync(keyFile, client.privateKey.export({ type: "pkcs1", format: "pem" }), { mode: 0o600 });

const signingKey = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig" };
};
let keys = [signingKey()];

function clientOf(name) {
  const common = {
    client_id: "samhelse",
    redirect_uris: [`${site}/sign-in/oidc/${name}/callback`],
    post_logout_redirect_uris: [`${site}/`],
    backchannel_logout_uri: `${site}/sign-in/oidc/${name}/logout`,
    backchannel_logout_session_required: true,
  };
  if (name === "plain") return { ...common, client_secret: "a secret that both know", token_endpoint_auth_method: "client_secret_basic" };
  return {
    ...common,
    token_endpoint_auth_method: "private_key_jwt",
    token_endpoint_auth_signing_alg: "PS256",
    jwks: { keys: [{ ...client.publicKey.export({ format: "jwk" }), kid: "the-client", use: "sig" }] },
  };
}

const configuration = (name) => ({
  clients: [clientOf(name)],
  jwks: { keys },
  cookies: { keys: ["only for tests"] },
  scopes: ["openid", "profile", "email", "roles"],
  claims: { profile: ["name", "preferred_username"], email: ["email", "email_verified"], roles: ["roles"] },
  features: {
    backchannelLogout: { enabled: true },
    pushedAuthorizationRequests: { enabled: name === "strict", requirePushedAuthorizationRequests: name === "strict" },
  },
  // The site under test stands at an address that the provider would not call.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  pkce: { required: () => true },
  acrValues: ["substantial", "high"],
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `Rådgiver ${id}`, preferred_username: id, email: `${id}@kommune.example`, roles }),
  }),
});

const address = (server) => `http://127.0.0.1:${server.address().port}`;
const servers = { plain: createServer(), strict: createServer() };
const handlers = {};

function build() {
  for (const [name, server] of Object.entries(servers)) {
    const provider = new Provider(address(server), configuration(name));
    const { backchannelLogout } = provider.Client.prototype;
    provider.Client.prototype.backchannelLogout = function (subject, session) {
      return backchannelLogout.call(this, nameless ? undefined : subject, session);
    };
    const { payload } = provider.IdToken.prototype;
    provider.IdToken.prototype.payload = async function () {
      return { ...await payload.call(this), [LEVEL]: level };
    };
    handlers[name] = provider.callback();
    if (issued) handlers.forged = new Provider(issued, configuration("plain")).callback();
  }
}

async function control(request, response) {
  let body = "";
  for await (const chunk of request) body += chunk;
  const change = JSON.parse(body);
  if (change.rotate) keys = [signingKey()];
  if ("issuer" in change) issued = change.issuer;
  if ("roles" in change) roles = change.roles;
  if ("level" in change) level = change.level ?? undefined;
  if ("nameless" in change) nameless = change.nameless;
  build();
  response.end();
}

for (const [name, server] of Object.entries(servers)) {
  server.on("request", (request, response) => {
    if (name === "plain" && request.url === "/control") return control(request, response);
    // A token with another issuer in it, from the same keys, as a provider gone wrong would send.
    const forged = name === "plain" && issued && request.url === "/token";
    return handlers[forged ? "forged" : name](request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}
build();
console.log(JSON.stringify({ plain: address(servers.plain), strict: address(servers.strict) }));
process.stdin.resume().on("end", () => process.exit());
