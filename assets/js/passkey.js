// Signing in with a passkey, and adding one. The style sheet hides the forms from a browser without JavaScript, which cannot ask
// a passkey anything; there the password and the code remain.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

function answer(credential) {
  const response = {};
  for (const name of ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  const { id, type } = credential;
  return { id, type, rawId: text(credential.rawId), response, extensions: credential.getClientExtensionResults() };
}

async function ask(form) {
  const reply = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (reply.redirected) return location.assign(reply.url);
  if (!reply.ok) throw new Error(`the server answered ${reply.status}`);
  const { publicKey } = await reply.json();
  publicKey.challenge = bytes(publicKey.challenge);
  const adds = Boolean(publicKey.user);
  if (adds) {
    publicKey.user.id = bytes(publicKey.user.id);
    publicKey.excludeCredentials = withBytes(publicKey.excludeCredentials);
  } else {
    publicKey.allowCredentials = withBytes(publicKey.allowCredentials);
  }
  const credential = await (adds ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
  form.elements.credential.value = JSON.stringify(answer(credential));
  form.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    form.hidden = true;
  } else {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const failed = form.querySelector("[data-failed]");
      failed.hidden = true;
      try {
        await ask(form);
      } catch (error) {
        console.info(error.message);
        failed.hidden = false;
      }
    });
  }
}
