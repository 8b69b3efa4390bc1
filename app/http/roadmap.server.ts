import { redirect } from "@remix-run/node";
import { listChoices } from "#app/domain/lists/list-choices.ts";
import { readChangelog, readRoadmap } from "#app/domain/roadmap/input.ts";
import { listReleases } from "#app/domain/roadmap/list-releases.ts";
import { countStages, listStage, listStages } from "#app/domain/roadmap/list-stages.ts";
import { findVersionId, resolvePlace } from "#app/domain/roadmap/resolve.ts";
import type { StageView } from "#app/domain/roadmap/views.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import {
  type ChangelogState,
  changelogAddress,
  changelogPath,
  leadingStages,
  roadmapAddress,
  roadmapPath,
  splitQuery,
  stageFeedPath,
} from "#app/lib/roadmap.ts";
import type { Knock } from "./door.server.ts";

/** Each of these pages has one address: another spelling of it leads there, with what is not its own. */
function oneSpelling(url: URL, path: string, address: string): void {
  const { own, foreign } = splitQuery(path, url.searchParams);
  if (own === (address.split("?")[1] ?? "")) return;
  throw redirect(foreign ? `${address}${address.includes("?") ? "&" : "?"}${foreign}` : address, 301);
}

/** What the roadmap needs: the first ideas of each leading stage, or a page of one stage. */
export async function loadRoadmap({ viewer, url, now }: Knock) {
  const { state, narrowing } = await resolvePlace(viewer, readRoadmap(url.searchParams));
  oneSpelling(url, roadmapPath, roadmapAddress(state));
  const { stage, product, after, before } = state;
  const [{ counts, columns, page }, choices, spaces] = await Promise.all([
    stage
      ? Promise.all([
          countStages(viewer, narrowing),
          listStage(viewer, stage, { ...narrowing, after, before }),
        ]).then(([counts, page]) => ({ counts, page, columns: [] as StageView[] }))
      : listStages(viewer, leadingStages, narrowing).then((board) => ({ ...board, page: null })),
    listChoices(viewer),
    listSpaces(viewer),
  ]);
  const holding = new Set(spaces.filter(({ kinds }) => kinds.includes("idea")).map(({ slug }) => slug));
  return {
    ...{ state, counts, columns, page },
    choices: { ...choices, spaces: choices.spaces.filter(({ slug }) => holding.has(slug)) },
    feed: stageFeedPath(roadmapPath, { product }, viewer.locale),
    signedIn: viewer.member !== null,
    now: now.getTime(),
  };
}

/** What the changelog needs: a page of releases, or one of them. */
export async function loadChangelog({ viewer, url, now }: Knock) {
  const asked = readChangelog(url.searchParams);
  const { state: known, narrowing } = await resolvePlace(viewer, asked);
  const versionId = known.product && known.version ? await findVersionId(known.product, known.version) : null;
  const state: ChangelogState = { ...known, version: versionId ? known.version : undefined };
  oneSpelling(url, changelogPath, changelogAddress(state));
  const { product, month, after } = state;
  const only = versionId ? { versionId } : month ? { month } : undefined;
  const [{ items, next }, choices] = await Promise.all([
    listReleases(viewer, { ...narrowing, product, only, after }),
    listChoices(viewer),
  ]);
  return {
    state,
    releases: items,
    next: only ? null : next,
    choices: { products: choices.products },
    feed: stageFeedPath(changelogPath, { product }, viewer.locale),
    now: now.getTime(),
  };
}
