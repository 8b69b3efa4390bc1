import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { pushSubscriptions } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

export type PushBrowser = {
  id: string;
  browser: string;
  createdAt: string;
  lastUsedAt: string | null;
  failing: boolean;
  /** By which a browser knows itself in the list: the SHA-256 of its endpoint, in hexadecimal. */
  mark: string;
};

/** The browsers that a member's news are sent to, the latest first. */
export async function listBrowsers({ member }: Viewer): Promise<PushBrowser[]> {
  if (!member) throw new Forbidden();
  const rows = await db
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.memberId, member.id))
    .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id));
  return rows.map(({ id, browser, createdAt, lastUsedAt, failedAt, endpoint }) => ({
    id,
    browser,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    failing: failedAt !== null,
    mark: createHash("sha256").update(endpoint).digest("hex"),
  }));
}
