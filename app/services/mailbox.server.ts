import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { largestMail } from "./incoming-mail.server.ts";
import { log } from "./log.server.ts";

export type Watching = { close(): Promise<void> };

/** It is looked at that often even where its server says nothing of what is new, in milliseconds. */
const round = 60_000;
const [shortestWait, longestWait] = [2_000, 60_000];
/** A mail that failed so often is set aside as seen; the log says why. */
const mostTries = 5;

/**
 * Watches a mailbox by IMAP and hands over what is not seen yet, the oldest first. A mail is marked as seen once it was
 * taken, so that after a restart, or with two servers at one mailbox, nothing is missed; what comes twice is for `take`
 * to know. The mailbox should be for this alone.
 * @param url  imaps://user:password@host/folder; the folder is INBOX where none is named
 * @param take throws when the mail should come again later
 */
export function watchMailbox(url: string, take: (raw: Buffer) => Promise<unknown>): Watching {
  const stop = new AbortController();
  const running = watch(new URL(url), take, stop.signal);
  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}

async function watch(url: URL, take: (raw: Buffer) => Promise<unknown>, stop: AbortSignal): Promise<void> {
  const tries = new Map<number, number>();
  for (let wait = shortestWait; !stop.aborted; ) {
    const began = Date.now();
    try {
      await session(url, take, tries, stop);
    } catch (error) {
      if (!stop.aborted)
        log.warn({ host: url.host, reason: (error as Error).message }, "mailbox: connection lost");
    }
    // One that held for a while was well; one that breaks at once is asked less and less.
    wait = Date.now() - began > 5 * 60_000 ? shortestWait : Math.min(wait * 2, longestWait);
    await pause(wait, undefined, { signal: stop, ref: false }).catch(() => {});
  }
}

async function session(
  url: URL,
  take: (raw: Buffer) => Promise<unknown>,
  tries: Map<number, number>,
  stop: AbortSignal,
): Promise<void> {
  const secure = url.protocol === "imaps:";
  const client = new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    maxIdleTime: 5 * 60_000,
  });
  let lost: Error | undefined;
  let wake = () => {};
  const rouse = () => wake();
  client.on("error", (error: Error) => {
    lost ??= error;
    rouse();
  });
  client.on("close", () => {
    lost ??= new Error("closed");
    rouse();
  });
  client.on("exists", rouse);
  const leave = () => client.close();
  stop.addEventListener("abort", leave, { once: true });
  try {
    await client.connect();
    await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || "INBOX");
    while (!stop.aborted && !lost) {
      // Whatever rouses while the mailbox is looked at makes it looked at once more.
      let roused = false;
      wake = () => {
        roused = true;
      };
      await takeUnseen(client, take, tries);
      if (roused || lost || stop.aborted) continue;
      await new Promise<void>((resolve) => {
        const clock = setTimeout(resolve, round);
        wake = () => {
          clearTimeout(clock);
          resolve();
        };
      });
    }
    if (lost && !stop.aborted) throw lost;
  } finally {
    stop.removeEventListener("abort", leave);
    client.close();
  }
}

async function takeUnseen(
  client: ImapFlow,
  take: (raw: Buffer) => Promise<unknown>,
  tries: Map<number, number>,
): Promise<void> {
  const unseen = (await client.search({ seen: false }, { uid: true })) || [];
  for (const uid of unseen) {
    const about = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (!about) continue;
    if ((about.size ?? 0) > largestMail) {
      log.warn({ uid, bytes: about.size }, "mailbox: a mail is too big to be read");
    } else {
      const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (!mail || mail.source === undefined) continue;
      try {
        await take(mail.source);
      } catch (error) {
        const tried = (tries.get(uid) ?? 0) + 1;
        tries.set(uid, tried);
        log.warn(
          { uid, tried, reason: (error as Error).message },
          "incoming mail could not be taken for now",
        );
        if (tried < mostTries) continue;
      }
    }
    tries.delete(uid);
    await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
  }
}
