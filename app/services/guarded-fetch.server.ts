import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Agent, fetch as fetchByUndici } from "undici";

/**
 * Asks other servers without being led inside. Somebody else's words name the address, so
 *   - only https is spoken, and to port 443 alone;
 *   - the name is resolved once, every address it has must be of the public internet, and that one is connected to;
 *   - no redirect is followed, an answer has a megabyte and five seconds, where nothing else is said.
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
const usually = 1024 * 1024;

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

/** How long an answer may take, in milliseconds, and how large it may be, in bytes, before it fails as a whole; -1 for any. */
type Patience = { wait: number; largest: number };

const agents = new Map<string, Agent>();

/** One for each patience; `open` ones connect to whatever they are given. */
function agentFor(open: boolean, { wait, largest }: Patience): Agent {
  const key = `${open} ${wait} ${largest}`;
  const known = agents.get(key);
  if (known) return known;
  const made = new Agent({
    headersTimeout: wait,
    bodyTimeout: wait,
    maxResponseSize: largest,
    keepAliveTimeout: 1_000,
    connect: { timeout: wait, ...(!open && { lookup: publicLookup }) },
  });
  agents.set(key, made);
  return made;
}

/** The first bytes of an answer, however long it goes on; then the line is cut. */
async function firstOf(body: ReadableStream<Uint8Array> | null, most: number): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    read.push(value);
    length += value.length;
  }
  await reader?.cancel().catch(() => undefined);
  return Buffer.concat(read).subarray(0, most);
}

/**
 * @param trusted an origin, such as `https://sso.brand.example`
 * @param plain   whether it may speak http where it is this machine
 * @param wait    how long all of it may take, in milliseconds
 * @param largest how many bytes an answer may have, for a server known to give more than others
 * @param first   only so many bytes of an answer matter: the rest is not read, and may be as long as it likes
 * @throws {FetchRefused} for an address that may not be asked; other errors where nobody answers
 */
export function guardedFetch({
  trusted,
  plain,
  wait = longest,
  largest = usually,
  first,
}: {
  trusted: string;
  plain: boolean;
  wait?: number;
  largest?: number;
  first?: number;
}): GuardedFetch {
  return async (address, init = {}) => {
    const url = new URL(address);
    const own = url.origin === trusted;
    const mayBePlain = own && plain && url.protocol === "http:" && isLoopback(url.hostname);
    if (url.protocol !== "https:" && !mayBePlain) throw new FetchRefused(`${url.origin} is not https`);
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    // What is an address already is never looked up.
    if (!own && (url.port !== "" || (isIP(literal) !== 0 && !isPublic(literal))))
      throw new FetchRefused(`${url.origin} is not of the public internet`);
    const over = AbortSignal.timeout(wait);
    const answer = await fetchByUndici(url, {
      method: init.method ?? "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body as never,
      redirect: "manual",
      signal: init.signal ? AbortSignal.any([init.signal, over]) : over,
      dispatcher: agentFor(own, { wait, largest: first === undefined ? largest : -1 }),
    });
    // Read here, under the limits, and handed on as the runtime's own kind of answer.
    const body =
      first === undefined
        ? await answer.arrayBuffer()
        : new Uint8Array(await firstOf(answer.body as ReadableStream<Uint8Array> | null, first));
    const bodyless = answer.status === 204 || answer.status === 304;
    return new Response(bodyless ? null : body, {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
    });
  };
}
