import path from "node:path";
import { sql } from "drizzle-orm";
import { type Manners, openDiscourse } from "#app/services/discourse.server.ts";
import { env } from "#app/services/env.server.ts";
import type { ContentLanguage } from "../threads/views.ts";
import { arrangeTopics } from "./arrange-topics.ts";
import { choosePlaces } from "./choose-places.ts";
import { findSpace } from "./choose-space.ts";
import { countAlready } from "./count-orphans.ts";
import { fetchDiscourse } from "./fetch-discourse.ts";
import { findPages } from "./read-discourse.server.ts";
import { topicReader } from "./read-topics.ts";
import { emptyReport, type ImportReport, type Progress, remark } from "./report.ts";
import { rewriteLinks } from "./rewrite-links.ts";
import { query, type Session, type Site, siteName, withSession } from "./session.ts";
import { settle } from "./settle.ts";
import { stageDiscourse } from "./stage-discourse.ts";
import { updateThreads } from "./update-threads.ts";
import { writeMembers } from "./write-members.ts";
import { writeThreads } from "./write-threads.ts";
import { numberTopics, writeStates } from "./write-topics.ts";

export type DiscourseImport = {
  /** A folder of JSON files as Discourse's API gives them, or the site's own address. */
  from: string;
  /** Host name of the site; needed for a folder, whose files do not say it. */
  site?: string;
  language?: ContentLanguage;
  /** Slug of the space for all topics; without it, each category gets one. */
  space?: string;
  progress?: (step: Progress) => void;
  manners?: Manners;
};

/**
 * Brings a Discourse site into the house, from its public pages. A run may be repeated, which changes nothing, cut
 * short, or made again with newer pages, whose likes, edits and states are followed; what was edited or decided here
 * stays. Nobody is told: no event, no job, no mail.
 * @throws {Error} one line for a site that cannot be read, a bad name, a missing folder or space, or a file that is none of Discourse's
 */
export async function importDiscourse(request: DiscourseImport): Promise<ImportReport> {
  const { language, space, progress = () => {} } = request;
  const started = performance.now();
  const { site, base, remote } = sourceOf(request);
  const folder = remote ? path.join(env().DATA_DIR, "imports", site.site) : request.from;
  if (!remote) await findPages(folder);

  return withSession(site, async (session) => {
    const report = emptyReport(site.site, ["topics", "posts", "categories"]);
    const closed = space ? await isClosed(session, (await findSpace(session, space)).id) : false;
    if (remote) {
      const { asked, kept, gone } = await fetchDiscourse(
        openDiscourse(base, request.manners),
        base,
        folder,
        progress,
      );
      remark(report, "pagesAsked", asked);
      remark(report, "pagesKept", kept);
      remark(report, "pagesGone", gone);
    }
    await stageDiscourse(session, folder, report, progress);
    await arrangeTopics(session, site, closed, report);
    // Where nothing may come, no space is made for it.
    if (!(await bringsAnything(session))) return report;
    const { place, slugs, ids } = await choosePlaces(session, site, { space, language });
    report.space = slugs.join(", ");
    await countAlready(session, site, report);
    await writeMembers(session, site, report, progress);
    const reader = topicReader(session, site, base);
    await writeThreads(session, site, place, report, progress, reader);
    await updateThreads(session, site, place, report, progress, reader);
    await numberTopics(session, site);
    await writeStates(session, site, report);
    await rewriteLinks(session, site, base, report, progress);
    await settle(session, ids, report);
    report.seconds = (performance.now() - started) / 1000;
    return report;
  });
}

/** @throws {Error} one line */
function sourceOf({ from, site }: DiscourseImport): { site: Site; base: string; remote: boolean } {
  const example = "forum.example.com";
  if (!/^https?:/i.test(from)) {
    if (!site)
      throw new Error("The site's name is missing: --site tells where the folder's files come from.");
    const name = siteName(site, example);
    return { site: { source: "discourse", site: name }, base: `https://${name}`, remote: false };
  }
  const url = URL.parse(from);
  if (!url || url.username || url.password || url.search || url.hash)
    throw new Error(`${from.slice(0, 200)} is not the address of a site, such as https://${example}.`);
  const name = siteName(site ?? url.hostname.replace(/^\[|\]$/g, ""), example);
  return {
    site: { source: "discourse", site: name },
    base: `${url.origin}${url.pathname.replace(/\/+$/, "")}`,
    remote: true,
  };
}

async function bringsAnything(session: Session): Promise<boolean> {
  const found = await query(session, sql`select 1 from dump_posts where type = 1 limit 1`);
  return found.length > 0;
}

/** Whether a space is for staff or some groups; what only some could see there may come into such a one alone. */
async function isClosed(session: Session, id: string): Promise<boolean> {
  const [found] = await query<{ closed: boolean }>(
    session,
    sql`select visibility in ('staff', 'groups') as closed from spaces where id = ${id}`,
  );
  return found?.closed ?? false;
}
