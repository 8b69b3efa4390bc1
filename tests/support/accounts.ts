import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { DomainEvent, EventName } from "#app/domain/events.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { testDatabase } from "./database.ts";
import { startMailSink } from "./mail-sink.ts";

export const visitor: Viewer = { member: null, locale: "en" };
/** Strong enough for anyone. */
export const password = "violet teapot gravel seventeen";
export const otherPassword = "harbour pencil thistle ninety";

/**
 * A database, a mail server and a data folder for one test file, named in the environment. Call it before anything of
 * the application is imported, since that reads the environment as it loads.
 */
export async function openGround({ address = "http://127.0.0.1:3000" } = {}) {
  const [database, sink] = await Promise.all([testDatabase(), startMailSink()]);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-accounts-"));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    APP_URL: address,
  });
  process.env.SMTP_URL = sink.url;
  const { pool } = await import("#db/client.server.ts");
  const { stopJobs } = await import("#app/services/jobs.server.ts");
  const { accountMails } = await import("#app/background/subscribers/account-mails.ts");
  const handled = new Set<string>();

  const rows = async <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query(text, values)).rows;

  return {
    sink,
    dataDir,
    rows,
    /** Hands an event to the mails' subscriber, as the worker does. */
    async handle(event: DomainEvent): Promise<void> {
      const react = (accountMails.on as Record<string, (event: DomainEvent) => Promise<void>>)[event.name];
      await react?.(event);
    },
    /** Hands over every event not handed over so far. @returns the mails that came of it */
    async sendMails() {
      const before = sink.mails.length;
      const events = await rows<DomainEvent<EventName>>(
        "select id, name, version, actor_id, ids, at, imported from events order by id",
      );
      for (const event of events) {
        if (handled.has(event.id)) continue;
        handled.add(event.id);
        await this.handle(event);
      }
      return sink.mails.slice(before);
    },
    async close() {
      await stopJobs();
      await pool.end();
      await sink.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Ground = Awaited<ReturnType<typeof openGround>>;

/** The secret in a mail's link. */
export function tokenIn(mail: { text?: string } | undefined): string {
  const found = /[?&]token=([\w-]{43})/.exec(mail?.text ?? "");
  if (!found?.[1]) throw new Error(`no link in: ${mail?.text}`);
  return found[1];
}

/** The `name=value` of a Set-Cookie line, as a browser sends it back. */
export const cookieOf = (line: string): string => line.split(";")[0] ?? "";
