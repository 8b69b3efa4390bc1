import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Member, Viewer } from "../viewer.ts";
import type { Kind } from "./input.ts";
import { representTold, type ToldRow } from "./represent.ts";
import { toldColumns, toldJoins } from "./select-told.ts";
import { stillTold } from "./still-told.ts";
import type { ToldNow } from "./views.ts";

/** Those of one mail, these ones, or what came since and left by no mail yet. */
export type Which = { mailId: string } | { ids: string[] } | { since: Date };

/** Of these what was written is quoted where it is told outside. */
const quoting: readonly Kind[] = ["answer", "comment", "mention", "quoted", "solved", "news", "announcement"];

const most = 100;

type Row = ToldRow & { markdown: string | null; html: string | null };

/**
 * What of a member's notifications may leave the house right now, by whichever transport, the newest hundred, the oldest
 * of them first: by `stillTold`, with texts, names and places as they are by now.
 */
export async function findTold(viewer: Viewer & { member: Member }, which: Which): Promise<ToldNow[]> {
  const { member } = viewer;
  const { rows } = await db.execute<Row>(sql`
    select ${toldColumns(member)}, case when not p.gone then p.markdown end as markdown, case when not p.gone then p.html end as html
    from notifications n ${toldJoins}
    where ${narrowed(which)} and ${stillTold(viewer, member)}
    order by n.created_at desc, n.id desc limit ${most}`);
  return rows.reverse().map((row) => ({
    ...representTold([row], viewer.locale)[0]!,
    threadId: Number(row.thread_id),
    subjectId: row.subject_id,
    title: row.title,
    post: postOf(row),
  }));
}

function narrowed(which: Which): SQL {
  if ("mailId" in which) return sql`n.mail_id = ${which.mailId}`;
  if ("ids" in which) return sql`n.id = any(${sql.param(which.ids)}::uuid[])`;
  return sql`n.mailed_at is null and n.created_at >= ${which.since}`;
}

function postOf({ kind, post_id, post_kind, markdown, html }: Row): ToldNow["post"] {
  if (!quoting.includes(kind) || !post_kind || markdown === null || html === null) return null;
  return { id: Number(post_id), kind: post_kind, markdown, html };
}
