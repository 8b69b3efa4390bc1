import { listThreads } from "../threads/list-threads.ts";
import type { ThreadRow } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { countFigures } from "./count-figures.ts";
import { findBeside } from "./find-beside.ts";
import { listBest } from "./list-said.ts";
import { listStrengths } from "./list-strengths.ts";
import { loadProfile } from "./load-profile.ts";
import type { Beside, Figures, ProfileView, Said, Strength } from "./views.ts";

export type Overview = {
  member: ProfileView;
  figures: Figures;
  strengths: Strength[];
  best: Said[];
  threads: ThreadRow[];
  beside: Beside | null;
};

/** A member's page: who they are, and what of theirs this viewer may read, the best first. @throws {NotFound} */
export async function findProfile(viewer: Viewer, username: string): Promise<Overview> {
  const profile = await loadProfile(username);
  const { id } = profile.row;
  const [figures, strengths, best, started, beside] = await Promise.all([
    countFigures(viewer, id),
    listStrengths(viewer, id),
    listBest(viewer, id, 5),
    listThreads(viewer, { ordering: "newest", authorId: id, limit: 5 }),
    findBeside(viewer, profile),
  ]);
  return { member: profile.view, figures, strengths, best, threads: started.items, beside };
}
