import { keepStream, type LiveMessage, type Reached, type Watched } from "./stream.ts";

/** What the tabs of one browser say to one another. `tab` is who speaks. */
type Said =
  | { tab: string; watches: { thread: string; at: number } | null }
  | { tab: string; leaves: true }
  | { who: true }
  | { message: LiveMessage; reached: Reached };

/**
 * One stream for all tabs of a browser: a lock says which tab keeps it, and when that one goes another has the lock at
 * once. The tabs tell it what they show, and it tells them what it hears. Without locks (an address without https) each
 * tab has a stream of its own.
 */
export function shareStream(username: string, hear: (message: LiveMessage) => void) {
  const tab = Math.random().toString(36).slice(2);
  const name = `parvis-live-${username}`;
  const channel = "BroadcastChannel" in window && navigator.locks ? new BroadcastChannel(name) : null;
  const tabs = new Map<string, { thread: string; at: number } | null>();
  const leaving = new AbortController();
  let mine: { thread: string; at: number } | null = null;
  let stream: ReturnType<typeof keepStream> | undefined;
  /** Heard by all, so that whoever keeps the stream next goes on where it was. */
  let far: Reached = { id: "", threads: [] };

  const say = (said: Said) => channel?.postMessage(said);
  const rewatch = () => {
    const watched: Watched = new Map();
    for (const one of [...tabs.values(), mine])
      if (one) watched.set(one.thread, Math.min(one.at, watched.get(one.thread) ?? one.at));
    stream?.watch(watched);
  };
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      const take = (message: LiveMessage, reached: Reached) => {
        far = reached;
        hear(message);
        say({ message, reached });
      };
      stream = keepStream(username, far, take, resolve);
      leaving.signal.addEventListener("abort", () => {
        stream?.stop();
        resolve();
      });
      say({ who: true });
      // A moment for the others to say what they show, rather than to open anew for each.
      setTimeout(rewatch, channel ? 200 : 0);
    });

  channel?.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if ("message" in data) {
      far = data.reached;
      hear(data.message);
    } else if ("who" in data) say({ tab, watches: mine });
    else {
      if ("leaves" in data) tabs.delete(data.tab);
      else tabs.set(data.tab, data.watches);
      rewatch();
    }
  });
  if (channel) navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => {});
  else void lead();

  return {
    /** @param at when the page was made, in milliseconds since 1970 */
    watch(thread: string | null, at: number): void {
      mine = thread === null ? null : { thread, at };
      say({ tab, watches: mine });
      rewatch();
    },
    leave(): void {
      leaving.abort();
      say({ tab, leaves: true });
      channel?.close();
    },
  };
}
