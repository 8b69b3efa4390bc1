import { sql } from "drizzle-orm";
import { statusBeforeMove } from "#app/i18n/imports.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import type { Tx } from "#db/client.server.ts";
import type { Post, Question } from "../imports/load-batch.ts";
import { prepareBatch, type Reader } from "../imports/prepare-batch.ts";
import { query, recordset, type Session } from "../imports/session.ts";
import { makePeople, type Person } from "../imports/write-members.ts";
import { type ImportedStep, putSteps } from "../imports/write-steps.ts";
import { writeBatch } from "../imports/write-threads.ts";
import { indexThreads } from "../search/index-threads.ts";
import type { Plan, PlannedIdea } from "./plan-import.ts";
import { detailsOf, type ReadIdea } from "./read-ideas.ts";

const together = 100;

/**
 * Writes what was planned, a hundred ideas at a time: each hundred with its origins, votes, steps and search rows, or
 * nothing of it. Whoever is cut short plans anew, and what is here is not written again. Nobody is told.
 * @param otherwise when an idea was proposed of which that is not known
 * @param note       in each transaction, how many it writes
 */
export async function writeIdeas(
  session: Session,
  plan: Pick<Plan, "site" | "place" | "ideas">,
  otherwise: Date,
  note: (tx: Tx, count: number) => Promise<void> = async () => {},
): Promise<void> {
  for (let start = 0; start < plan.ideas.length; start += together) {
    const ideas = plan.ideas.slice(start, start + together);
    const people = await findPeople(session, plan, ideas, otherwise);
    const questions = ideas.map((idea) => questionOf(plan, idea, people, otherwise));
    const posts = ideas.map((idea, index) => postOf(idea, questions[index]!));
    const prepared = await prepareBatch({ questions, posts, comments: [] }, plan.place, reader);
    const languages = new Map(prepared.threads.map(({ question, language }) => [question, language]));
    await session.transaction(async (tx) => {
      const threads = await writeBatch(tx, plan.site, { questions }, prepared);
      await putProducts(
        tx,
        ideas.flatMap(({ key, productId }) =>
          productId ? { thread: threads.get(key)!, product: productId } : [],
        ),
      );
      await putSteps(
        tx,
        ideas
          .filter(({ status }) => status !== "new")
          .map((idea) =>
            stepOf(idea, threads.get(idea.key)!, plan.site.site, languages.get(idea.key), otherwise),
          ),
      );
      await note(tx, ideas.length);
    });
  }
}

const reader: Reader =
  async () =>
  async ({ markdown }) => {
    const words = markdown ?? "";
    return { ...(await renderMarkdown(words)), markdown: words, fromHtml: false };
  };

function questionOf(
  { place }: Pick<Plan, "place">,
  { key, title, tags, memberId, person, at }: PlannedIdea,
  people: Map<string, string>,
  otherwise: Date,
): Question {
  const moment = (at ?? otherwise).toISOString();
  return {
    ...{ id: key, threadId: null, title, tags, createdAt: moment, activeAt: moment },
    memberId: memberId ?? (person && people.get(person)) ?? null,
    ...{ closedAt: null, closeReason: null, kind: "idea", spaceId: place.id, language: null },
  };
}

function postOf(idea: ReadIdea, { id, memberId, createdAt }: Question): Post {
  return {
    ...{ id, question: id, kind: "body", memberId, askerId: null, anonymous: memberId === null },
    ...{ html: "", markdown: detailsOf(idea), up: idea.votes, down: 0, adjusted: false },
    ...{ acceptedAt: null, createdAt, editedAt: null },
  };
}

function stepOf(
  { status, statusAt, at, word, reason }: ReadIdea,
  thread: number,
  site: string,
  language: "fr" | "en" | undefined,
  otherwise: Date,
): ImportedStep {
  const opened = at ?? otherwise;
  // Where it is not known since when, no later than it was proposed: what was shipped years ago is no news.
  const since = statusAt && statusAt > opened ? statusAt : opened;
  const own = reason.length >= 3;
  return {
    thread: String(thread),
    from: "new",
    to: status,
    fr: own ? (language === "fr" ? reason : "") : statusBeforeMove({ word, site }, "fr"),
    en: own ? (language === "fr" ? "" : reason) : statusBeforeMove({ word, site }, "en"),
    at: since.toISOString(),
  };
}

async function putProducts(tx: Tx, rows: { thread: number; product: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update threads t set product_id = r.product from ${recordset(rows, "thread bigint, product uuid")} where t.id = r.thread`);
  await indexThreads(
    tx,
    rows.map(({ thread }) => thread),
  );
}

/** The members, without a way in, that stand for authors who are none; made where they are not there yet. */
async function findPeople(
  session: Session,
  { site }: Pick<Plan, "site">,
  ideas: PlannedIdea[],
  otherwise: Date,
): Promise<Map<string, string>> {
  const wanted = new Map<string, Person>();
  for (const { person, name, at } of ideas) {
    if (!person) continue;
    const seen = (at ?? otherwise).toISOString();
    const before = wanted.get(person)?.created_at;
    wanted.set(person, {
      id: person,
      name,
      called: name,
      created_at: before && before < seen ? before : seen,
    });
  }
  for (let round = 0; ; round++) {
    const rows = await query<{ person: string; member: string }>(
      session,
      sql`select external_id as person, member_id as member from origins where source = ${site.source}
        and site = ${site.site} and kind = 'user' and external_id = any(${sql.param([...wanted.keys()])}::text[])`,
    );
    const there = new Map(rows.map(({ person, member }) => [person, member]));
    const missing = [...wanted.values()].filter(({ id }) => !there.has(id));
    if (missing.length === 0 || round === 3) return there;
    await session.transaction((tx) => makePeople(tx, site, missing));
  }
}
