import { passkeyScript } from "./passkey-script.ts";

/** For the few pages where a visitor can use a passkey; members' pages load it themselves. */
export function PasskeyScriptTag({ host }: { host: string | null }) {
  return host ? <script type="module" src={passkeyScript} /> : null;
}
