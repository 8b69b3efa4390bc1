import { and, desc, eq, sql } from "drizzle-orm";
import { slugify } from "#app/lib/slug.ts";
import type { Tx } from "#db/client.server.ts";
import {
  ideaPollAnswers,
  ideaPollChoices,
  ideaPolls,
  ideaSteps,
  ideaVerdicts,
  threads,
} from "#db/schema/index.ts";
import { demoPolls, demoVerdicts } from "./demo/idea-return.ts";
import { momentOf } from "./demo/shapes.ts";

type People = Map<string, { id: string }>;

/** What came back of the demo's ideas: words on what was shipped, questions to voters, and what members were told of it. */
export async function writeReturn(tx: Tx, people: People, now: Date): Promise<void> {
  for (const { idea, said } of demoVerdicts) {
    const [step] = await tx
      .select({ id: ideaSteps.id })
      .from(ideaSteps)
      .where(and(eq(ideaSteps.threadId, await idOf(tx, idea)), eq(ideaSteps.toStatus, "shipped")))
      .orderBy(desc(ideaSteps.madeAt))
      .limit(1);
    await tx.insert(ideaVerdicts).values(
      said.map(({ by, word, line = "", quotable = false, at }) => ({
        ...{ stepId: step!.id, memberId: people.get(by)!.id, word, line, quotable },
        saidAt: momentOf(at, now),
      })),
    );
  }
  for (const { idea, by, at, closed, question, choices, answers } of demoPolls) {
    const made = people.get(by)!.id;
    const openedAt = momentOf(at, now);
    const [poll] = await tx
      .insert(ideaPolls)
      .values({
        ...{ threadId: await idOf(tx, idea), questionFr: question.fr, questionEn: question.en },
        ...{ openedBy: made, openedAt },
        ...(closed && { closedAt: momentOf(closed, now), closedBy: made }),
      })
      .returning({ id: ideaPolls.id });
    const pollId = poll!.id;
    await tx
      .insert(ideaPollChoices)
      .values(
        choices.map((one, place) => ({ pollId, position: place + 1, labelFr: one.fr, labelEn: one.en })),
      );
    await tx.insert(ideaPollAnswers).values(
      answers.map((one) => ({
        ...{ pollId, memberId: people.get(one.by)!.id, position: one.choice },
        answeredAt: openedAt,
      })),
    );
  }
  await writeToldOfIdeas(tx);
}

async function idOf(tx: Tx, title: string): Promise<number> {
  const [thread] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(eq(threads.slug, slugify(title)));
  return thread!.id;
}

/** As the events of these steps and questions would have left it, without a mail. */
async function writeToldOfIdeas(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with happened as (
      select gen_random_uuid() as id, 'idea.moved' as name, 'step' as kind, s.id as subject, s.thread_id as thread,
        s.made_by as actor, s.made_at as at,
        json_build_object('threadId', s.thread_id::text, 'spaceId', t.space_id::text, 'stepId', s.id::text) as ids
      from idea_steps s join threads t on t.id = s.thread_id where not t.gone
      union all
      select gen_random_uuid(), 'poll.opened', 'poll', p.id, p.thread_id, p.opened_by, p.opened_at,
        json_build_object('threadId', p.thread_id::text, 'spaceId', t.space_id::text, 'pollId', p.id::text)
      from idea_polls p join threads t on t.id = p.thread_id where not t.gone
    ),
    noted as (
      insert into events (id, name, version, actor_id, ids, at, imported)
      select id, name, 1, actor, ids, at, false from happened where at > now() - interval '120 days'
      returning id
    ),
    touched as (
      select distinct h.id, b.member_id from happened h join lateral (
        select v.member_id from posts b join votes v on v.post_id = b.id and v.value = 1
        where b.thread_id = h.thread and b.kind = 'body' and (v.created_at <= h.at or h.kind = 'poll')
        union all
        select p.author_id from posts p where p.thread_id = h.thread and h.kind = 'step' and p.author_id is not null
      ) b on true
    )
    insert into notifications (id, member_id, kind, event_id, actor_id, thread_id, subject_id, created_at, read_at)
    select gen_random_uuid(), c.member_id, h.kind, h.id, h.actor, h.thread, h.subject, h.at,
      case when h.at < now() - interval '9 days' and c.member_id <> (select id from members where username = 'odile')
        or h.at < now() - interval '30 days' then h.at + interval '1 hour' end
    from happened h join noted n on n.id = h.id join touched c on c.id = h.id
    where c.member_id is distinct from h.actor`);
}
