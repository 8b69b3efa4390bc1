/** Where `passkeys-on-page.ts` is served: built by itself, for pages that carry no other script; in development, as it is written. */
export const passkeyScript = import.meta.env.DEV ? "/app/ui/accounts/passkeys-on-page.ts" : "/passkeys.js";
