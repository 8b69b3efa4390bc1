import webPush from "web-push";
import { env } from "./env.server.ts";
import { guardedFetch } from "./guarded-fetch.server.ts";

/** The window to push services: a browser names its own, and what is sent there only that browser can read. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };
export type PushKeys = { publicKey: string; privateKey: string };

/** The services that browsers use; `*.` stands for any one name in front. PUSH_SERVICES adds others. */
const services = [
  "fcm.googleapis.com",
  "jmt17.google.com",
  "*.push.services.mozilla.com",
  "*.notify.windows.com",
  "*.push.apple.com",
];

/** The tests' own push service, on this machine; production refuses the setting. */
const isStandIn = (url: URL) => env().PUSH_STAND_IN !== undefined && url.origin === env().PUSH_STAND_IN;

/** Whether a browser's endpoint is one that may be sent to: https, on its own port, at a known push service. */
export function isPushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  if (isStandIn(url)) return true;
  if (url.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "")
    return false;
  return [...services, ...env().pushServices].some((known) =>
    known.startsWith("*.") ? url.hostname.endsWith(known.slice(1)) : url.hostname === known,
  );
}

/**
 * Sends one push, readable by that browser alone. It waits a day at the service for a browser that is away; a later one
 * on the same topic takes its place there.
 * @returns `gone` when the browser is not known there any more, `refused` when sending it again would change nothing
 * @throws when trying again later may help
 */
export async function sendPush(
  target: PushTarget,
  payload: string,
  { keys, topic }: { keys: PushKeys; topic: string },
): Promise<"sent" | "gone" | "refused"> {
  if (!isPushService(target.endpoint)) return "refused";
  const { endpoint, p256dh, auth } = target;
  const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
    vapidDetails: { subject: contact(), ...keys },
    TTL: 86_400,
    urgency: "normal",
    topic,
  });
  const ask = guardedFetch({ trusted: env().PUSH_STAND_IN ?? "", plain: true });
  const { "Content-Length": _, ...headers } = details.headers as Record<string, unknown>;
  const { status } = await ask(endpoint, {
    method: "POST",
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: details.body,
  });
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410) return "gone";
  if (status === 429 || status >= 500) throw new Error(`the push service answered ${status}`);
  return "refused";
}

/** Whom a push service may write to about us. */
function contact(): string {
  const { APP_URL, secure } = env();
  return secure ? APP_URL : `mailto:no-reply@${new URL(APP_URL).hostname}`;
}
