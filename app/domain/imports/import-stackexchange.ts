import type { ContentLanguage } from "../threads/views.ts";
import { chooseSpace, findSpace } from "./choose-space.ts";
import { countAlready, countFates, countOrphans } from "./count-orphans.ts";
import { describeTags } from "./describe-tags.ts";
import { judgeHistory } from "./load-history.ts";
import { findIdeasSpace, ideasTag, pickIdeas } from "./pick-ideas.ts";
import { dumpParts, findDump } from "./read-dump.server.ts";
import { redirectOldAddresses } from "./remember-site.ts";
import { emptyReport, type ImportReport, type Progress } from "./report.ts";
import { type Site, siteName, withSession } from "./session.ts";
import { settle } from "./settle.ts";
import { stageDump } from "./stage-dump.ts";
import { updateThreads } from "./update-threads.ts";
import { writeBadges } from "./write-badges.ts";
import { writeDecisions } from "./write-decisions.ts";
import { writeLinks } from "./write-links.ts";
import { writeMembers } from "./write-members.ts";
import { writeSteps } from "./write-steps.ts";
import { writeThreads } from "./write-threads.ts";
import { writeWordings } from "./write-wordings.ts";

export type StackExchangeImport = {
  /** Folder with Posts.xml, Users.xml and, where there, the other six parts; `.xml` or `.xml.gz`. */
  folder: string;
  /** Host name the dump came from; with the dump's own numbers it tells every row from those of other sites. */
  site: string;
  language?: ContentLanguage;
  /** Slug of the space for the threads; without it, one is made for the site. */
  space?: string;
  /** Tag of the questions that are ideas, `none` for none; without, `feature-request` where the site is about a site. */
  ideas?: string;
  /** Slug of the space for ideas; without, that of the threads if it takes ideas, or one made for the site. */
  ideasSpace?: string;
  /** Whether addresses of the former site are to lead to what became of them. */
  oldAddresses?: boolean;
  progress?: (step: Progress) => void;
};

/**
 * Brings a Stack Exchange dump into the house. A run may be repeated, which changes nothing, cut short, or made again
 * with a newer dump of the same site, whose scores and edits are taken too; what was edited here stays as it is. Nobody is told: no event, no job, no mail.
 * @throws {Error} one line for a bad site name, a missing folder, file or space, or XML that is not well-formed
 */
export async function importStackExchange(request: StackExchangeImport): Promise<ImportReport> {
  const { folder, language, space, ideas, ideasSpace, oldAddresses = false, progress = () => {} } = request;
  const started = performance.now();
  const site: Site = { source: "stackexchange", site: siteName(request.site, "beer.stackexchange.com") };
  const dump = await findDump(folder);

  return withSession(site, async (session) => {
    const report = emptyReport(site.site, dumpParts);
    if (space) await findSpace(session, space);
    if (ideasSpace) await findIdeasSpace(session, ideasSpace);
    await stageDump(session, dump, report, progress);
    const place = await chooseSpace(session, site, { space, language });
    report.space = place.slug;
    const tag = ideasTag(site, ideas);
    const boards = await pickIdeas(session, site, place, { tag, space: ideasSpace }, report);
    await countAlready(session, site, report);
    await writeMembers(session, site, report, progress);
    await writeThreads(session, site, place, report, progress);
    await updateThreads(session, site, place, report, progress);
    await judgeHistory(session, site);
    await writeWordings(session, site, report, progress);
    await writeDecisions(session, report);
    await writeSteps(session, site, report);
    await writeLinks(session, site, report);
    await describeTags(session, place, report);
    await writeBadges(session, site, report);
    if (oldAddresses) await redirectOldAddresses(session, site);
    await countOrphans(session, report);
    await countFates(session, report);
    await settle(session, [place.id, ...boards], report);
    report.seconds = (performance.now() - started) / 1000;
    return report;
  });
}
