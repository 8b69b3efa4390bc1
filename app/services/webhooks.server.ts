import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { env } from "./env.server.ts";
import { FetchRefused, guardedFetch, isPublic } from "./guarded-fetch.server.ts";

/** The window to the servers that are told of what happens, by Standard Webhooks (https://www.standardwebhooks.com). */
const longestWait = 15_000;
/** Of what a receiver says, enough to know what went wrong there. */
const firstBytes = 1_000;

/** The tests' own receiver, on this machine; production refuses the setting. */
const isStandIn = (url: URL) => env().WEBHOOK_STAND_IN !== undefined && url.origin === env().WEBHOOK_STAND_IN;

/** Whether an address may be told anything: https, on its own port, and nothing that says itself that it lies inside. */
export function isReceiver(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "" || url.hash !== "") return false;
  if (isStandIn(url)) return true;
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0) return url.protocol === "https:" && url.port === "" && isPublic(literal);
  return url.protocol === "https:" && url.port === "" && /[^.]\.[^.]/.test(url.hostname);
}

export type Answered = {
  /** The HTTP status; null where nobody answered. */
  status: number | null;
  milliseconds: number;
  /** The answer's first bytes as text, or the network's own word such as ECONNREFUSED. */
  said: string;
  /** Why there was no answer. */
  problem: "" | "timeout" | "inside" | "unreachable";
  /** Seconds the receiver asked us to wait. */
  retryAfter: number | null;
};

/** The signature of a delivery under one secret: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. */
export function signDelivery(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

/**
 * Sends one delivery. Never throws for what the receiver or the network does; nothing of it is logged, since the address
 * may be a secret of its own.
 * @param secrets each signs, so that a receiver may hold an old one or a new one
 */
export async function sendDelivery(
  url: string,
  { id, body, secrets, wait = longestWait }: { id: string; body: string; secrets: string[]; wait?: number },
): Promise<Answered> {
  const now = new Date();
  const timestamp = Math.floor(now.getTime() / 1_000);
  const ask = guardedFetch({
    trusted: env().WEBHOOK_STAND_IN ?? "",
    plain: true,
    wait,
    first: firstBytes,
  });
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const answer = await ask(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "User-Agent": "Parvis-Webhooks/1",
        "Accept-Encoding": "identity",
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": secrets.map((secret) => signDelivery(secret, id, timestamp, body)).join(" "),
      },
      body,
    });
    const said = textOf(await answer.text());
    return {
      status: answer.status,
      milliseconds: took(),
      said,
      problem: "",
      retryAfter: waitOf(answer, now),
    };
  } catch (error) {
    return { status: null, milliseconds: took(), retryAfter: null, ...faultOf(error) };
  }
}

/** As PostgreSQL and a page can take it. */
const textOf = (words: string) =>
  words
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed()
    .slice(0, firstBytes);

function waitOf({ headers, status }: Response, now: Date): number | null {
  const asked = headers.get("retry-after");
  if (asked === null || (status !== 429 && status < 500)) return null;
  const seconds = /^\d{1,9}$/.test(asked) ? Number(asked) : (Date.parse(asked) - now.getTime()) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

function faultOf(error: unknown): Pick<Answered, "said" | "problem"> {
  const causes = [error, (error as Error).cause];
  if (causes.some((one) => one instanceof FetchRefused)) return { problem: "inside", said: "" };
  const codes = causes.map((one) => String((one as { code?: unknown } | undefined)?.code ?? ""));
  const late = causes.some((one) => one instanceof Error && one.name === "TimeoutError");
  if (late || codes.some((code) => /TIMEOUT|TIMEDOUT/.test(code))) return { problem: "timeout", said: "" };
  return { problem: "unreachable", said: codes.find((code) => /^[A-Z0-9_]{3,60}$/.test(code)) ?? "" };
}
