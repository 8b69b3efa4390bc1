import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { besideIdeas } from "../ideas/beside.ts";
import { answerUrl, byIdea, iso, type OfIdea, threadUrl } from "./of-idea.ts";
import type { EvidenceContent, LinkedQuestion } from "./views.ts";

/** Shown of each; what is beyond is counted. */
const [mostQuestions, mostWorkarounds, mostRefusals] = [50, 20, 3];
/** Of so many declined ideas, the latest ones, the likest are chosen. */
const lookedThrough = 50;
/** So many words of its title must a refused idea share to be called similar. */
const sharedWords = 2;

type Around = Pick<EvidenceContent, "questions" | "workarounds" | "refusals">;
type Question = OfIdea &
  Omit<LinkedQuestion, "url" | "askedAt"> & { slug: string; at: string; open: boolean };
type Answer = OfIdea & {
  questionId: string;
  id: string;
  excerpt: string;
  accepted: boolean;
  official: boolean;
};
type Declined = OfIdea & { id: string; title: string; slug: string; at: string; fr: string; en: string };

/**
 * What lies around ideas and may be read by everybody: the questions that lead to them, what helps in the meantime, and
 * what was refused that looked like them. What only some may read is counted and never named.
 */
export async function gatherAround(tx: Tx, ids: number[]): Promise<(id: number) => Around> {
  const questions = byIdea(await listQuestions(tx, ids));
  const answers = byIdea(await listWorkarounds(tx, ids));
  const refusals = byIdea(await listRefusals(tx, ids));
  return (id) => {
    const all = questions(id);
    const open = all.filter((question) => question.open);
    const shown = open.slice(0, mostQuestions);
    return {
      questions: {
        open: shown.map(({ id, slug, title, language, at, solved, answers, meToo, how }) => ({
          ...{ id, title, language, solved, answers, meToo, how },
          url: threadUrl({ id, slug }),
          askedAt: iso(at),
        })),
        closed: all.length - open.length,
        more: open.length - shown.length,
      },
      workarounds: answers(id)
        .slice(0, mostWorkarounds)
        .map(({ questionId, id, excerpt, accepted, official }) => ({
          ...{ questionId, excerpt, accepted, official },
          url: answerUrl(id),
        })),
      refusals: refusals(id).map(({ id, slug, title, at, fr, en }) => ({
        ...{ id, title },
        url: threadUrl({ id, slug }),
        declinedAt: iso(at),
        reason: { fr, en },
      })),
    };
  };
}

async function listQuestions(tx: Tx, ids: number[]): Promise<Question[]> {
  const { rows } = await tx.execute<Question>(sql`
    select n.idea::text, t.id::text, t.slug, t.title, t.language, t.created_at as at, t.solved_at is not null as solved,
      t.answer_count as answers, t.me_too as "meToo", min(n.how) as how, s.visibility = 'public' as open
    from (${besideIdeas(ids)}) n join threads t on t.id = n.id and t.kind = 'question' and not t.gone
    join spaces s on s.id = t.space_id
    group by n.idea, t.id, s.visibility order by n.idea, t.me_too desc, t.id`);
  return rows;
}

/** Answers to those questions that were accepted or given by the brand, and that still hold. */
async function listWorkarounds(tx: Tx, ids: number[]): Promise<Answer[]> {
  const { rows } = await tx.execute<Answer>(sql`
    select n.idea::text, t.id::text as "questionId", a.id::text, a.opening as excerpt,
      a.accepted_at is not null as accepted, a.official
    from (select distinct idea, id from (${besideIdeas(ids)}) every) n
    join threads t on t.id = n.id and t.kind = 'question' and not t.gone
    join spaces s on s.id = t.space_id and s.visibility = 'public'
    cross join lateral (
      select p.* from posts p where p.thread_id = t.id and p.kind = 'answer' and not p.gone and p.superseded_by is null
        and (p.accepted_at is not null or p.official)
      order by p.accepted_at is null, p.standing desc, p.id limit 3) a
    order by n.idea, t.me_too desc, t.id, a.accepted_at is null, a.standing desc, a.id`);
  return rows;
}

/**
 * Ideas that were declined, of the same product or with a tag in common, whose titles share words; the likest first. Each
 * title's words are taken once, however many ideas it is held against: that was nearly all of the time an export took.
 */
async function listRefusals(tx: Tx, ids: number[]): Promise<Declined[]> {
  const stems = (of: "a" | "t") =>
    sql`tsvector_to_array(to_tsvector((case ${sql.raw(of)}.language when 'fr' then 'parvis_fr' else 'parvis_en' end)::regconfig, ${sql.raw(of)}.title))`;
  const { rows } = await tx.execute<Declined>(sql`
    with wanted as materialized (
      select a.id, a.language, a.product_id, a.tags, ${stems("a")} as stems
      from threads a where a.id = any(${sql.param(ids)}::bigint[])
    ), near as materialized (
      select a.id as idea, n.id from wanted a cross join lateral (
        select t.id from ideas i join threads t on t.id = i.thread_id
        join spaces p on p.id = t.space_id and p.visibility = 'public'
        where i.status = 'declined' and i.listed and t.id <> a.id and t.language = a.language
          and (i.product_id = a.product_id or i.tags && a.tags)
        order by i.status_at desc, t.id limit ${lookedThrough}) n
    ), declined as materialized (
      select t.id, ${stems("t")} as stems from threads t where t.id in (select id from near)
    ), ranked as (
      select n.idea, n.id, cardinality(array(select unnest(d.stems) intersect select unnest(a.stems))) as shared
      from near n join wanted a on a.id = n.idea join declined d on d.id = n.id
    )
    select r.idea::text, t.id::text, t.title, t.slug, i.status_at as at, coalesce(s.reason_fr, '') as fr,
      coalesce(s.reason_en, '') as en
    from (
      select *, row_number() over (partition by idea order by shared desc, id) as place
      from ranked where shared >= ${sharedWords}) r
    join threads t on t.id = r.id join ideas i on i.thread_id = r.id
    left join lateral (
      select reason_fr, reason_en from idea_steps where thread_id = r.id and to_status = 'declined'
      order by made_at desc, id desc limit 1) s on true
    where r.place <= ${mostRefusals}
    order by r.idea, r.shared desc, r.id`);
  return rows;
}
