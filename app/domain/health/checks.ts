import { readFile } from "node:fs/promises";
import path from "node:path";
import { desc, sql } from "drizzle-orm";
import { findSpaceLeft } from "#app/services/disk.server.ts";
import { env } from "#app/services/env.server.ts";
import { meilisearchHost } from "#app/services/meilisearch.server.ts";
import { countQueues, lastWorkerBeat } from "#app/services/queues.server.ts";
import { store } from "#app/services/storage.server.ts";
import { db } from "#db/client.server.ts";
import { mails, webhooks } from "#db/schema/index.ts";
import { answersNow } from "../search/meilisearch/engine.ts";

/** How one thing fares. `facts` are figures and names for its sentence in `app/i18n/health.ts`. */
export type Check = {
  id: CheckId;
  state: "well" | "look" | "fault";
  /** Which of the sentences of its state is meant, where there are several. */
  why?: string;
  facts: Record<string, string | number>;
};

export type CheckId =
  | "database"
  | "migrations"
  | "worker"
  | "queues"
  | "failed-jobs"
  | "mail"
  | "storage"
  | "disk"
  | "search"
  | "webhooks"
  | "address"
  | "versions";

type Found = Omit<Check, "id">;
const well = (facts: Check["facts"] = {}): Found => ({ state: "well", facts });
const look = (why: string, facts: Check["facts"] = {}): Found => ({ state: "look", why, facts });
const fault = (why: string, facts: Check["facts"] = {}): Found => ({ state: "fault", why, facts });

/** Each looks at one thing, and throws when even looking fails: that is a fault of it. */
export const checks: Record<CheckId, () => Promise<Found>> = {
  async database() {
    const { rows } = await db.execute<{ version: string; bytes: string; used: number; most: number }>(sql`
      select split_part(current_setting('server_version'), ' ', 1) as version,
        pg_database_size(current_database()) as bytes,
        (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
        current_setting('max_connections')::int as most`);
    const { version = "", bytes = "0", used = 0, most = 0 } = rows[0] ?? {};
    const facts = { version, bytes: Number(bytes), used, most, embedded: isEmbedded() ? 1 : 0 };
    return used > most * 0.8 ? look("connections", facts) : well(facts);
  },

  async migrations() {
    const journal = JSON.parse(await readFile(path.resolve("migrations/meta/_journal.json"), "utf8")) as {
      entries: { when: number; tag: string }[];
    };
    const { rows: there } = await db.execute<{ found: string | null }>(
      sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
    );
    if (!there[0]?.found) return fault("none");
    const { rows } = await db.execute<{ created_at: string }>(
      sql`select created_at from drizzle.__drizzle_migrations`,
    );
    const applied = new Set(rows.map(({ created_at }) => Number(created_at)));
    const missing = journal.entries.filter(({ when }) => !applied.has(when)).map(({ tag }) => tag);
    const facts = { count: journal.entries.length, missing: missing.join(", ") };
    return missing.length > 0 ? fault("missing", facts) : well(facts);
  },

  async worker() {
    const beat = await lastWorkerBeat();
    if (!beat) return fault("none");
    const seconds = Math.round((Date.now() - beat.getTime()) / 1_000);
    return seconds > 180 ? fault("silent", { seconds }) : well({ seconds: Math.max(0, seconds) });
  },

  async queues() {
    const queues = await countQueues();
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    const slowest = queues.reduce((most, queue) => (queue.lag > most.lag ? queue : most), {
      name: "",
      lag: 0,
    });
    const facts = { waiting, seconds: slowest.lag, name: slowest.name };
    if (slowest.lag > 600) return fault("late", facts);
    return slowest.lag > 60 ? look("late", facts) : well(facts);
  },

  async "failed-jobs"() {
    const count = (await countQueues()).reduce((sum, { failed }) => sum + failed, 0);
    return count > 0 ? look("some", { count }) : well();
  },

  async mail() {
    const last = await db
      .select({ state: mails.state, at: mails.createdAt, sentAt: mails.sentAt })
      .from(mails)
      .orderBy(desc(mails.createdAt), desc(mails.id))
      .limit(20);
    const sent = last.find(({ sentAt }) => sentAt)?.sentAt;
    const facts = {
      sentAt: sent?.toISOString() ?? "",
      refused: last.filter(({ state }) => state === "refused").length,
    };
    if (!env().SMTP_URL) return env().loopbackOnly ? well({ ...facts, kept: 1 }) : look("kept", facts);
    return last.length >= 5 && facts.refused > last.length / 2 ? fault("refused", facts) : well(facts);
  },

  async storage() {
    return well({ place: await (await store()).check() });
  },

  async disk() {
    const { free, all } = await findSpaceLeft(env().DATA_DIR);
    const facts = { free, all };
    if (free < 200e6) return fault("full", facts);
    return free < 2e9 || free < all * 0.05 ? look("little", facts) : well(facts);
  },

  async search() {
    const { rows } = await db.execute<{ missing: number }>(sql`
      select count(*)::int as missing from (
        select 1 from threads t where not t.gone and t.updated_at < now() - interval '5 minutes'
          and not exists (select 1 from search_documents d where d.thread_id = t.id) limit 1000
      ) m`);
    const lag = (await countQueues()).find(({ name }) => name === "search")?.lag ?? 0;
    const facts = { missing: rows[0]?.missing ?? 0, seconds: lag };
    if (facts.missing > 0 || lag > 120) return look("behind", facts);
    const host = meilisearchHost();
    if (!host || (await answersNow())) return well(facts);
    return look("instead", { ...facts, host });
  },

  async webhooks() {
    const rows = await db
      .select({ url: webhooks.url, offAt: webhooks.offAt, failingSince: webhooks.failingSince })
      .from(webhooks);
    const hosts = (those: typeof rows) => those.map(({ url }) => new URL(url).host).join(", ");
    const off = rows.filter(({ offAt }) => offAt);
    if (off.length > 0) return look("off", { count: off.length, hosts: hosts(off) });
    const before = Date.now() - 3_600_000;
    const failing = rows.filter(({ failingSince }) => failingSince && failingSince.getTime() < before);
    if (failing.length > 0) return look("failing", { count: failing.length, hosts: hosts(failing) });
    return well({ count: rows.length });
  },

  async address() {
    const { APP_URL, HOST, loopbackOnly, secure } = env();
    const facts = { url: APP_URL };
    const local = (host: string) => /^(localhost|127\.|\[?::1\]?$)/.test(host);
    if (loopbackOnly)
      return local(HOST) ? well({ ...facts, local: 1 }) : fault("unset", { ...facts, host: HOST });
    return secure || local(new URL(APP_URL).hostname) ? well(facts) : look("plain", facts);
  },

  async versions() {
    const { version } = JSON.parse(await readFile(path.resolve("package.json"), "utf8")) as {
      version: string;
    };
    return well({
      version,
      node: process.version,
      uptime: Math.round(process.uptime()),
      bytes: process.memoryUsage.rss(),
    });
  },
};

/** The embedded server listens on a socket of its own, which an address of anybody's would not name. */
function isEmbedded(): boolean {
  const url = env().DATABASE_URL;
  return url !== undefined && new URL(url).searchParams.has("host");
}
