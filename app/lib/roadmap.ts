/** Stages and addresses of the roadmap and of the changelog. Client safe. */

/** In the order an idea goes through them. What is new stands on the boards alone, until somebody has looked at it. */
export const stages = ["under-review", "planned", "in-progress", "shipped", "declined"] as const;
export type Stage = (typeof stages)[number];
/** The columns of the whole; what was declined has its own page. */
export const leadingStages = ["under-review", "planned", "in-progress", "shipped"] as const;
/** On phones, where one stage is in sight at a time: the first thing people come for. */
export const firstStage: Stage = "in-progress";

export const roadmapPath = "/roadmap";
export const changelogPath = "/changelog";

export type RoadmapState = {
  /** Absent for the whole. */
  stage?: Stage;
  product?: string;
  space?: string;
  after?: string;
  before?: string;
};

export type ChangelogState = {
  product?: string;
  /** One version of the product. */
  version?: string;
  /** What came without a version in one month, as `2026-11`. */
  month?: string;
  after?: string;
};

function write(path: string, state: Record<string, string | undefined>, names: readonly string[]): string {
  const query = new URLSearchParams();
  for (const name of names) if (state[name]) query.set(name, state[name]);
  const own = query.toString();
  return own ? `${path}?${own}` : path;
}

const roadmapNames = ["stage", "product", "space", "after", "before"] as const;
const changelogNames = ["product", "version", "month", "after"] as const;

/** In one spelling only. */
export const roadmapAddress = (state: RoadmapState): string => write(roadmapPath, state, roadmapNames);
export const changelogAddress = (state: ChangelogState): string =>
  write(changelogPath, state, changelogNames);

/** Of an address of one of these pages, the part that is its own as it was written, and the rest: the language, say. */
export function splitQuery(path: string, query: URLSearchParams): { own: string; foreign: string } {
  const names: readonly string[] = path === roadmapPath ? roadmapNames : changelogNames;
  const part = (belongs: boolean) =>
    new URLSearchParams([...query].filter(([name]) => names.includes(name) === belongs)).toString();
  return { own: part(true), foreign: part(false) };
}

/** The feed of one of these pages, whose reasons are in one language. */
export const stageFeedPath = (path: string, { product }: { product?: string }, language: string): string =>
  write(`${path}/feed.xml`, { product, lang: language }, ["product", "lang"]);
