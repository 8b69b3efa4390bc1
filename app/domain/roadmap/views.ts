import type { Stage } from "#app/lib/roadmap.ts";
import type { IdeaCard } from "../ideas/views.ts";
import type { ContentLanguage, PersonView } from "../threads/views.ts";

/** What everybody reads of a step, in its reader's language where it was given in it. */
export type Reason = { words: string; language: ContentLanguage };

export type PlanCard = IdeaCard & {
  /** Given with its last step; null where it came to its stage without one, as imported. */
  reason: Reason | null;
};

/** A stage with how many ideas are at it, and the first of them. */
export type StageView = { stage: Stage; count: number; ideas: PlanCard[] };

export type ShippedView = PlanCard & {
  /** Who proposed it, or an idea that went up in it; null for who left for good. Each once. */
  proposers: (PersonView | null)[];
};

/** What came with one version, or without one in one month. */
export type ReleaseView = {
  /** Its place on the page, and in the feed: `pupitre-3-2-1`, `2026-11`. */
  anchor: string;
  /** Where it stands alone. */
  path: string;
  product: { slug: string; name: string; path: string } | null;
  /** Null for what came without one. */
  version: string | null;
  /** The month as `2026-11`, where there is no version. */
  month: string | null;
  /** A day of the calendar; null where none is known. */
  releasedOn: string | null;
  /** What it is ordered by: noon of its day, or else when the last idea came; of a month its end. */
  at: string;
  /** What the brand says of it, once it is out. */
  notes: { title: string; markdown: string; html: string; language: ContentLanguage } | null;
  /** How many ideas came with it for this viewer, and the first of them by votes. */
  count: number;
  ideas: ShippedView[];
};

/** A step that anybody may read of. */
export type StepView = {
  id: string;
  idea: { id: string; title: string; path: string; language: ContentLanguage };
  product: { name: string } | null;
  from: IdeaCard["status"];
  to: IdeaCard["status"];
  reason: Reason;
  version: string | null;
  /** Null for people who left for good, and where nobody made it. */
  by: PersonView | null;
  /** A tracker's status brought it about. */
  automatic: boolean;
  votes: number;
  at: string;
};
