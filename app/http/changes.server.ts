import { Client } from "pg";
import { findBrand, forgetBrand } from "#app/domain/brand/brand.ts";
import { forgetSearchWords } from "#app/domain/search/search-words.ts";
import { changesChannel } from "#app/domain/transact.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import type { LiveStreams } from "./live-streams.server.ts";
import { preferLocale } from "./locale.server.ts";
import { closeCache, dropPages, openCache } from "./page-cache.server.ts";

/** Written to by triggers: whose inbox changed, or nobody's when it is somebody's rights. */
const inboxChannel = "parvis_live";

type Change = { name: string; ids: Record<string, string> };

/**
 * Hears, in every web process, what was committed in any, drops what it kept of it and wakes its streams. While the line
 * is down nothing may be served from memory, since nobody would tell us that it changed.
 */
export async function startListening(streams: LiveStreams): Promise<{ stop(): Promise<void> }> {
  let client: Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const mine = new Client({
      connectionString: env().DATABASE_URL,
      application_name: "parvis-changes",
      keepAlive: true,
    });
    client = mine;
    mine.on("error", () => {});
    mine.on("notification", ({ channel, payload }) => {
      if (channel === inboxChannel) streams.wake({ memberId: payload });
      else hear(payload, streams);
    });
    // Comes once for every client, whether or not it ever got through, so that this alone tries again.
    mine.on("end", () => {
      closeCache();
      if (!stopped) retry = setTimeout(reconnect, 500);
    });
    await mine.connect();
    await mine.query(`listen ${changesChannel}; listen ${inboxChannel}`);
    await readBrand();
    openCache();
    // Whatever happened while nobody heard it is in the tables.
    streams.wake({});
  };
  const reconnect = () => {
    connect().catch(() => {
      log.warn("change listener: the database does not answer, trying again");
      void client?.end();
    });
  };

  await connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

/** Looks at the brand anew, and speaks its language to whoever names none. */
async function readBrand(): Promise<void> {
  forgetBrand();
  preferLocale((await findBrand()).language);
}

function hear(payload: string | undefined, streams: LiveStreams): void {
  const change = JSON.parse(payload ?? "{}") as Partial<Change>;
  const { threadId, otherThreadId } = change.ids ?? {};
  streams.wake({ threadIds: [threadId, otherThreadId].flatMap((id) => id ?? []) });
  if (change.name === "brand.changed") {
    // Pages begun meanwhile may be in another language than they are kept under: those go too.
    readBrand()
      .then(() => dropPages("brand.changed", {}))
      .catch((error: Error) => log.warn({ err: error.message }, "the brand was not read again"));
  }
  if (change.name === "search.words-changed") forgetSearchWords();
  dropPages(change.name ?? "", change.ids ?? {});
}
