import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { textOf } from "#app/lib/markdown/plain.ts";
import { embedAskPath, embeddedPath, productPath, tagPath } from "#app/lib/paths.ts";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { members, products, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { asVisitor } from "../outside/as-visitor.ts";
import { searchThreads } from "../search/search-threads.ts";
import { isVisible } from "../spaces/visible.ts";
import { findTagsMeant } from "../tags/find-tags-meant.ts";
import { isThere } from "../threads/gone.ts";
import { goodnessOf } from "../threads/goodness.ts";
import { setsOf } from "../threads/thread-sets.ts";
import type { Viewer } from "../viewer.ts";
import type { AnswersQuery } from "./input.ts";
import type { BestAnswer, BestAnswers } from "./views.ts";

/** How many threads of a product or a tag are looked through, the newest; and how many that a search finds. */
const [perSet, perSearch] = [3_000, 50] as const;
const extractLength = 280;

/**
 * The best answers about a product, a tag or a search, as a visitor may read them, one for each question: those in the asked
 * language first, then accepted, then by how well the question fits where one searched, then by `goodnessOf`. What was neither accepted nor found helpful is not among them.
 * @throws {NotFound} for a product that is not in the catalogue
 */
export async function listBestAnswers(asker: Viewer, asked: AnswersQuery): Promise<BestAnswers> {
  const viewer = asVisitor({ locale: asked.lang ?? asker.locale });
  const { about, source } = await findAbout(viewer, asked);
  const eligible = and(
    eq(threads.kind, "question"),
    sql`${threads.answerCount} > 0`,
    isNull(threads.duplicateOf),
    isThere(threads),
    isVisible(viewer, threads.spaceId),
  );
  const { rows } = await db.execute<Row>(sql`
    select ${threads.id}, ${threads.slug}, ${threads.title}, ${threads.language}, a.id as answer_id, a.html, a.score,
      a.official, a.accepted_at, a.created_at,
      case when ${members.deletedAt} is null then coalesce(nullif(${members.displayName}, ''), ${members.username}) end as author
    from (${source}) threads
    cross join lateral (
      select p.*, ${goodnessOf("p", "threads")} as goodness from posts p
      where p.thread_id = ${threads.id} and p.kind = 'answer' and not p.gone and p.superseded_by is null
        and (p.accepted_at is not null or p.standing > 0)
      order by (p.accepted_at is not null) desc, goodness desc, p.id limit 1
    ) a
    left join ${members} on ${members.id} = a.author_id
    where ${eligible}
    order by (${threads.language} = ${viewer.locale}) desc, (a.accepted_at is not null) desc, threads.place,
      a.goodness desc, ${threads.id} desc
    limit ${asked.limit}`);
  return { about, items: rows.map(represent), askUrl: absolute(embedAskPath(asked)) };
}

type Row = {
  id: string;
  slug: string;
  title: string;
  language: "fr" | "en";
  answer_id: string;
  html: string;
  score: number;
  official: boolean;
  accepted_at: string | null;
  created_at: string;
  author: string | null;
};

/** `source`: threads with their place, where something orders them already. */
type About = { about: BestAnswers["about"]; source: SQL };

async function findAbout(viewer: Viewer, { product, tag, query }: AnswersQuery): Promise<About> {
  if (product) {
    const [row] = await db
      .select({ id: products.id, name: products.name, slug: products.slug })
      .from(products)
      .where(eq(products.slug, product));
    if (!row) throw new NotFound();
    const about = { name: row.name, url: absolute(productPath(row.slug)) };
    return { about, source: newestOf({ productId: row.id }) };
  }
  if (tag) {
    const [meant = tag] = await findTagsMeant([tag]);
    return { about: { name: meant, url: absolute(tagPath(meant)) }, source: newestOf({ tags: [meant] }) };
  }
  const ids = await findAsked(viewer, query ?? "");
  return {
    about: { name: query ?? "", url: absolute(`/search?${new URLSearchParams({ q: query ?? "" })}`) },
    source: sql`select threads.*, found.place from unnest(${sql.param(ids)}::bigint[]) with ordinality found(thread_id, place)
      join ${threads} on ${threads.id} = found.thread_id`,
  };
}

/** The one place where the search is asked. @returns ids of threads, best first */
async function findAsked(viewer: Viewer, query: string): Promise<number[]> {
  const { items } = await searchThreads(viewer, query, { limit: perSearch });
  return items.map(({ id }) => Number(id));
}

/** Along the index of the product or the tag, so that a large one costs no more than its newest part. */
function newestOf(options: Parameters<typeof setsOf>[0]): SQL {
  const [set] = setsOf(options);
  if (!set) throw new Error("There is no such set of threads.");
  return sql`select threads.*, 0 as place from ${set.from} where ${and(set.is, isThere(threads))}
    order by ${desc(set.at)}, ${desc(set.id)} limit ${perSet}`;
}

const absolute = (path: string) => `${env().APP_URL}${path}`;

/** Tables and code make no sense on one line: where there are words before, it ends there. */
function beginning(html: string): string {
  const [prose = ""] = html.split(/<(?:table|pre)[\s>]/);
  return textOf(prose) || textOf(html);
}

function represent(row: Row): BestAnswer {
  return {
    threadId: String(row.id),
    postId: String(row.answer_id),
    title: row.title,
    url: absolute(embeddedPath(row, row.answer_id)),
    language: row.language,
    extract: excerpt(beginning(row.html), extractLength),
    accepted: row.accepted_at !== null,
    official: row.official,
    author: row.author === null ? null : { displayName: row.author },
    votes: row.score,
    answeredAt: new Date(row.created_at).toISOString(),
  };
}
