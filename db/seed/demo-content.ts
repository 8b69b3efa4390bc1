import { brand } from "./demo/brand.ts";
import { people } from "./demo/people.ts";
import { spaces } from "./demo/spaces.ts";
import { tags } from "./demo/tags.ts";
import { englishThreads } from "./demo/threads-en.ts";
import { englishHelp } from "./demo/threads-en-help.ts";
import { englishWorkshop } from "./demo/threads-en-workshop.ts";
import { frenchThreads } from "./demo/threads-fr.ts";
import { frenchHelp } from "./demo/threads-fr-help.ts";
import { frenchRoad } from "./demo/threads-fr-road.ts";

const threads = [
  ...frenchThreads,
  ...frenchHelp,
  ...frenchRoad,
  ...englishThreads,
  ...englishHelp,
  ...englishWorkshop,
];

/** Everything the small demo shows, as plain data; the seed turns it into members, spaces, threads and votes. */
export const demo = { brand, people, spaces, tags, threads };
