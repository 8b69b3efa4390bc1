import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/**
 * What becomes of each column that names a member when one account goes up in another. A test holds this list against
 * the base: a column it does not know, of whatever feature, has to be given its place here.
 *   move    it names the other from now on
 *   unless  as `move`, for rows of which there may be one a member; where both have one, the account that stays keeps its own
 *   newest  as `unless`, but of two the one with the later moment is kept
 *   drop    it was for one account alone: sign-ins, links, form keys
 *   own     done by hand in `merge-members.ts`
 */
type Fate =
  | { how: "move" }
  | { how: "drop" }
  | { how: "own" }
  | { how: "unless"; key: readonly string[] }
  | { how: "newest"; key: readonly string[]; by: string };

const move = { how: "move" } as const;
const drop = { how: "drop" } as const;
const own = { how: "own" } as const;
const unless = (...key: string[]) => ({ how: "unless", key }) as const;

export const carried: Record<string, Fate> = {
  "answer_checks.made_by": move,
  "answer_checks.undone_by": move,
  "api_tokens.member_id": own,
  "banner_dismissals.member_id": unless("thread_id"),
  "bookmarks.member_id": unless("post_id"),
  "desk_views.member_id": unless("name"),
  "devices.member_id": drop,
  "drafts.member_id": { how: "newest", key: ["key"], by: "saved_at" },
  "duplicate_proposals.decided_by": move,
  "duplicate_voices.member_id": unless("proposal_id"),
  "email_changes.member_id": drop,
  "evidence_batches.made_by": move,
  "evidence_names.member_id": move,
  "evidence_rules.set_by": move,
  "evidence_targets.created_by": move,
  "files.member_id": move,
  "group_members.member_id": unless("group_id"),
  "idea_imports.member_id": move,
  "idea_notes.author_id": move,
  "idea_poll_answers.member_id": unless("poll_id"),
  "idea_polls.closed_by": move,
  "idea_polls.opened_by": move,
  "idea_steps.made_by": move,
  "idea_verdicts.member_id": unless("step_id"),
  "ideas.assessed_by": move,
  "ideas.owner_id": move,
  // Before the shell is closed, which would take them away.
  "identities.member_id": move,
  "imported_badges.member_id": move,
  "incoming_mails.member_id": move,
  "invitations.invited_by": move,
  "invitations.member_id": move,
  "known_issues.marked_by": move,
  "mail_tokens.member_id": drop,
  "mails.member_id": move,
  "me_toos.member_id": unless("thread_id"),
  "members.merged_into": move,
  "members_products.member_id": unless("product_id"),
  "moved_votes.member_id": unless("act_id"),
  "notification_settings.member_id": unless(),
  "notifications.actor_id": move,
  "notifications.member_id": unless("event_id"),
  "one_time_codes.member_id": drop,
  "origins.member_id": move,
  "passkey_challenges.member_id": drop,
  // A device that was told another name of its owner would not be believed.
  "passkeys.member_id": drop,
  "pending_sign_ins.member_id": drop,
  "posts.accepted_by": move,
  "posts.author_id": move,
  "provider_arrivals.member_id": drop,
  "provider_requests.member_id": drop,
  "push_subscriptions.member_id": drop,
  "recovery_codes.member_id": drop,
  "revisions.author_id": move,
  "role_grants.granted_by": move,
  "role_grants.member_id": unless("role", "scope_kind", "scope_id"),
  "saved_replies.changed_by": move,
  "saved_replies.created_by": move,
  "sessions.member_id": drop,
  "staff_notes.author_id": move,
  "staff_notes.member_id": move,
  "submissions.member_id": drop,
  "subscriptions.member_id": unless("target_kind", "target_id"),
  "suggestions.author_id": own,
  "suggestions.decided_by": move,
  "tag_synonyms.created_by": move,
  "tags.updated_by": move,
  "thread_acts.made_by": move,
  "thread_acts.undone_by": move,
  "thread_reads.member_id": { how: "newest", key: ["thread_id"], by: "read_at" },
  "threads.author_id": move,
  "validity_statements.said_by": move,
  "verdicts.member_id": unless("post_id"),
  "votes.member_id": own,
  "webhooks.created_by": move,
};

/** Carries over what `carried` says. @param from who goes up in `to`; both are held by the caller */
export async function carryOver(tx: Tx, from: string, to: string): Promise<void> {
  for (const [place, fate] of Object.entries(carried)) {
    const [table = "", column = ""] = place.split(".");
    const t = sql.identifier(table);
    const c = sql.identifier(column);
    if (fate.how === "own") continue;
    if (fate.how === "drop") {
      await tx.execute(sql`delete from ${t} where ${c} = ${from}`);
      continue;
    }
    if (fate.how === "move") {
      await tx.execute(sql`update ${t} set ${c} = ${to} where ${c} = ${from}`);
      continue;
    }
    const { key } = fate;
    const same = (a: SQL, b: SQL) =>
      key.length === 0
        ? sql`true`
        : sql.join(
            key.map(
              (name) => sql`${a}.${sql.identifier(name)} is not distinct from ${b}.${sql.identifier(name)}`,
            ),
            sql` and `,
          );
    if (fate.how === "newest") {
      const by = sql.identifier(fate.by);
      await tx.execute(sql`delete from ${t} kept using ${t} other
        where kept.${c} = ${to} and other.${c} = ${from} and ${same(sql`kept`, sql`other`)} and kept.${by} < other.${by}`);
    }
    await tx.execute(sql`delete from ${t} other using ${t} kept
      where other.${c} = ${from} and kept.${c} = ${to} and ${same(sql`kept`, sql`other`)}`);
    await tx.execute(sql`update ${t} set ${c} = ${to} where ${c} = ${from}`);
  }
}
