import { sql } from "drizzle-orm";
import { type Fates, type ImportReport, tell } from "./report.ts";
import { query, type Session, type Site } from "./session.ts";

const tier = sql.raw("case b.class when 1 then 'gold' when 2 then 'silver' when 3 then 'bronze' end");

/** Notes which badges each member had where they came from. They are worth nothing here, so nothing follows from them. */
export async function writeBadges(
  session: Session,
  { source, site }: Site,
  report: ImportReport,
): Promise<void> {
  const owner = sql`left join origins o on o.source = ${source} and o.site = ${site} and o.kind = 'user' and o.external_id = b.user_id::text`;
  const { rowCount } = await session.execute(sql`
    insert into imported_badges (id, member_id, source, site, external_id, name, tier, earned_at)
    select gen_random_uuid(), o.member_id, ${source}, ${site}, b.id::text, b.name, ${tier}, b.earned_at
    from dump_badges b ${owner} where o.member_id is not null and ${tier} is not null order by b.id
    on conflict (source, site, external_id) do nothing`);
  report.written.badges = rowCount ?? 0;
  const rows = await query<{ fate: keyof Fates; count: number }>(
    session,
    sql`select case when o.member_id is null then 'withoutUser' when ${tier} is null then 'otherTypes' else 'badges' end as fate,
      count(*)::int as count from dump_badges b ${owner} group by 1`,
  );
  for (const { fate, count } of rows) tell(report.fates.Badges, fate, count);
}
