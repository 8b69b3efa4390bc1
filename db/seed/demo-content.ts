import { brand } from "./demo/brand.ts";
import { people } from "./demo/people.ts";
import { spaces } from "./demo/spaces.ts";
import { tags } from "./demo/tags.ts";
import { englishThreads } from "./demo/threads-en.ts";
import { frenchThreads } from "./demo/threads-fr.ts";

/** Everything the small demo shows, as plain data; the seed turns it into members, spaces, threads and votes. */
export const demo = { brand, people, spaces, tags, threads: [...frenchThreads, ...englishThreads] };
