import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Agent, fetch as fetchByUndici } from "undici";

/**
 * Asks other servers without being led inside. Somebody else's words name the address, so
 *   - only https is spoken, and to port 443 alone;
 *   - the name is resolved once, every address it has must be of the public internet, and that one is connected to;
 *   - no redirect is followed, an answer has a megabyte and five seconds.
 * `trusted` is the one origin an administrator wrote down with their own hands: it may lie inside and on any port, as
 * a company's own servers do, and speak plain http where it is this very machine. What that origin then names in its
 * answers is not theirs any more, and is held to the rule.
 */
export type GuardedFetch = (
  url: string,
  init?: {
    method?: string;
    headers?: Record<string, string> | Headers;
    body?: unknown;
    signal?: AbortSignal | undefined;
  },
) => Promise<Response>;

/** The address may not be asked. */
export class FetchRefused extends Error {}

const longest = 5_000;
const largest = 1024 * 1024;

/** Everything that is not the public internet (RFC 6890 and its registries), and what carries such an address within. */
const inside = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(address, bits, "ipv4");
/** Of IPv6 only what is handed out to the world, without tunnels and translations. */
const outside6 = new BlockList();
outside6.addSubnet("2000::", 3, "ipv6");
const notOutside6 = new BlockList();
for (const [address, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  notOutside6.addSubnet(address, bits, "ipv6");

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, "ipv4");
  if (isIP(address) !== 6) return false;
  return outside6.check(address, "ipv6") && !notOutside6.check(address, "ipv6");
}

const loopbackName = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether a host is this very machine, as its address says it. */
export const isLoopback = (hostname: string): boolean => loopbackName.test(hostname);

/** Resolves a name, and fails where any of its addresses is not public. What is connected to is what was looked at. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const first = found?.[0];
    if (error || !first) return callback(error ?? new FetchRefused("no address"), "", 0);
    if (!found.every(({ address }) => isPublic(address)))
      return callback(new FetchRefused(`${hostname} is not of the public internet`), "", 0);
    if (options.all) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

const limits = {
  headersTimeout: longest,
  bodyTimeout: longest,
  maxResponseSize: largest,
  keepAliveTimeout: 1_000,
};
const guarded = new Agent({ ...limits, connect: { timeout: longest, lookup: publicLookup } });
const open = new Agent({ ...limits, connect: { timeout: longest } });

/**
 * @param trusted an origin, such as `https://sso.brand.example`
 * @param plain   whether it may speak http where it is this machine
 * @throws {FetchRefused} for an address that may not be asked; other errors where nobody answers
 */
export function guardedFetch({ trusted, plain }: { trusted: string; plain: boolean }): GuardedFetch {
  return async (address, init = {}) => {
    const url = new URL(address);
    const own = url.origin === trusted;
    const mayBePlain = own && plain && url.protocol === "http:" && isLoopback(url.hostname);
    if (url.protocol !== "https:" && !mayBePlain) throw new FetchRefused(`${url.origin} is not https`);
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    // What is an address already is never looked up.
    if (!own && (url.port !== "" || (isIP(literal) !== 0 && !isPublic(literal))))
      throw new FetchRefused(`${url.origin} is not of the public internet`);
    const over = AbortSignal.timeout(longest);
    const answer = await fetchByUndici(url, {
      method: init.method ?? "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body as never,
      redirect: "manual",
      signal: init.signal ? AbortSignal.any([init.signal, over]) : over,
      dispatcher: own ? open : guarded,
    });
    // Read here, under the limits, and handed on as the runtime's own kind of answer.
    const body = await answer.arrayBuffer();
    const bodyless = answer.status === 204 || answer.status === 304;
    return new Response(bodyless ? null : body, {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
    });
  };
}
