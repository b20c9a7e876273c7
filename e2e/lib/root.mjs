/** The repository's root, wherever the tests are started from. */
export const ROOT = new URL("../../", import.meta.url);
