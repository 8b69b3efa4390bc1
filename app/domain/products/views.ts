import type { ContentLanguage, PersonView, SpaceView, ThreadRow } from "../threads/views.ts";
import type { ValidityView } from "../validity/views.ts";

/** What leaves the house about products. `releasedOn` is a date without time, or null while unknown. */
export type VersionView = { name: string; releasedOn: string | null };

export type ProductView = {
  slug: string;
  name: string;
  path: string;
  description: string;
  retired: boolean;
};

/** A fault the brand knows of, with the thread that describes it. */
export type KnownIssueView = {
  thread: ThreadRow;
  /** In the reader's language, else in the other one; empty when none is known. */
  workaround: string;
  fixedIn: string | null;
  /** The version that its thread names. */
  reportedIn: string | null;
  /** Where the answer is that was accepted, if one was. */
  answerPath: string | null;
};

/** An accepted answer on a product, with the question it answers. */
export type BestAnswerView = {
  postId: string;
  threadId: string;
  path: string;
  title: string;
  language: ContentLanguage;
  space: { name: string; hue: number };
  /** Its first words, as plain text. */
  opening: string;
  score: number;
  official: boolean;
  author: PersonView | null;
  acceptedAt: string;
  validity: ValidityView | null;
  /** It holds for the version that was asked for; false where none was. */
  holds: boolean;
};

/** What the index says of a product; 101 for more than a hundred. */
export type ProductCounts = { solved: number; issues: number };

export type ProductPageView = ProductView & {
  versions: VersionView[];
  /** Spaces where its threads belong, of those this viewer may see. */
  spaces: Pick<SpaceView, "slug" | "name" | "path" | "hue">[];
  /** The version that was asked for, whose answers come first; or null. */
  version: string | null;
  best: BestAnswerView[];
  knownIssues: KnownIssueView[];
  waiting: ThreadRow[];
  solved: ThreadRow[];
};

/** A product with everything that can be changed of it. */
export type ProductRecord = {
  slug: string;
  name: string;
  descriptions: { fr: string; en: string };
  versions: VersionView[];
  spaces: string[];
  retired: boolean;
};

/** What the page on a thread's product offers and shows. */
export type PlacementView = {
  thread: { id: string; title: string; path: string; language: "fr" | "en" };
  product: string | null;
  version: string | null;
  products: { slug: string; name: string; versions: string[] }[];
  knownIssue: { workaround: { fr: string; en: string }; fixedIn: string | null } | null;
  can: { markKnownIssue: boolean };
};

/** What the brand says of a version, as written; empty where it says nothing in a language. */
export type ReleaseNotesView = {
  product: { slug: string; name: string };
  version: string;
  releasedOn: string | null;
  titleFr: string;
  textFr: string;
  titleEn: string;
  textEn: string;
};
