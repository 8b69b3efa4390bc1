/** What the server says; see `domain/live/tell.ts`. */
export type ThreadNews = {
  answers?: string[];
  comments?: string[];
  accepted?: string[];
  changed?: true;
  posts?: Record<string, { score: number }>;
  answerCount: number;
};
export type LiveMessage =
  | { event: "news"; data: { threads?: Record<string, ThreadNews>; inbox?: { unread: number } } }
  | { event: "reset"; data: { inbox?: { unread: number } } };

/** How far a browser has been told: the last message's id, and the threads that it was told of up to there. */
export type Reached = { id: string; threads: string[] };

/** The moment of a watched page, in milliseconds, by thread. */
export type Watched = Map<string, number>;

const patience = { first: 2_000, longest: 60_000 };

/**
 * Keeps one stream open, and opens it again from where it broke off. `fetch` and not EventSource, which neither tells a
 * refusal from a lost connection nor takes another list of threads along to where it left off.
 * @param from where another tab left off @param hear called with each message
 * @param stopped called once when the server will have no more of it
 */
export function keepStream(
  username: string,
  from: Reached,
  hear: (message: LiveMessage, reached: Reached) => void,
  stopped: () => void,
) {
  let watched: Watched = new Map();
  /** Threads that were told of up to the last id, so that their pages' moments count no more. */
  let followed = new Set(from.threads);
  let lastId = from.id;
  let wait = patience.first;
  let attempt = 0;
  let over: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let done = false;

  const address = () => {
    const query = new URLSearchParams({ as: username });
    for (const [id, at] of watched) query.append("thread", lastId && followed.has(id) ? id : `${id}~${at}`);
    return `/live?${query}`;
  };

  const again = (milliseconds: number) => {
    clearTimeout(timer);
    if (!done) timer = setTimeout(open, milliseconds);
  };

  async function open(): Promise<void> {
    over?.abort();
    const mine = new AbortController();
    over = mine;
    const asking = new Set(watched.keys());
    try {
      const answer = await fetch(address(), {
        headers: { Accept: "text/event-stream", ...(lastId && { "Last-Event-ID": lastId }) },
        signal: mine.signal,
        cache: "no-store",
      });
      if (answer.status === 401 || answer.status === 409) return end();
      if (answer.status === 404) {
        // None of the threads is there any more: the inbox still is.
        watched = new Map();
        followed = new Set();
        return again(1_000);
      }
      if (!answer.ok || !answer.body) throw new Error(String(answer.status));
      attempt = 0;
      followed = asking;
      await read(answer.body.getReader());
      again(wait);
    } catch {
      if (mine.signal.aborted) return;
      // Who cannot be reached is asked less and less often, and not by everybody at once.
      attempt++;
      again(Math.min(patience.longest, wait * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random()));
    }
  }

  async function read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for (let rest = ""; ; ) {
      const { value, done: ended } = await reader.read();
      if (ended) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) take(block);
    }
  }

  function take(block: string): void {
    const fields: Record<string, string> = {};
    for (const line of block.split("\n")) {
      const at = line.indexOf(": ");
      fields[line.slice(0, at)] = line.slice(at + 2);
    }
    lastId = fields.id ?? lastId;
    wait = Number(fields.retry ?? wait);
    if (fields.data && fields.event !== "closed")
      hear({ event: fields.event, data: JSON.parse(fields.data) } as LiveMessage, {
        id: lastId,
        threads: [...followed],
      });
  }

  function end(): void {
    done = true;
    clearTimeout(timer);
    over?.abort();
    stopped();
  }

  return {
    /** Opens, or opens again where the threads are others. */
    watch(next: Watched): void {
      const same = next.size === watched.size && [...next.keys()].every((id) => watched.has(id));
      watched = next;
      if (!same || !over) again(over ? 300 : 0);
    },
    stop(): void {
      done = true;
      clearTimeout(timer);
      over?.abort();
    },
  };
}
