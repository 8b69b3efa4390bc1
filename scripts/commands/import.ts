import { parseArgs } from "node:util";
import type { Fate, ImportReport, Progress, Remark } from "#app/domain/imports/report.ts";
import { Misuse } from "#scripts/misuse.ts";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "bring a Stack Exchange dump";
export const usage = `stackexchange <folder> --site NAME [options]
  <folder>          required: where the dump's XML files are
  --site NAME       required: the site's name, such as beer.stackexchange.com
  --language fr|en  what every thread is written in; without, the space's own, or guessed
  --space SLUG      the space it goes into; without, one is made for the site
  --old-addresses   the site's former addresses lead to what became of them`;

export async function run(args: string[]): Promise<void> {
  const request = parse(args);
  const report = await withDatabase(async () => {
    const { importStackExchange } = await import("#app/domain/imports/import-stackexchange.ts");
    return importStackExchange({ ...request, progress: speaker() });
  });
  print(report);
}

const options = {
  site: { type: "string" },
  language: { type: "string" },
  space: { type: "string" },
  "old-addresses": { type: "boolean", default: false },
} as const;

function parse(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [kind, folder, ...rest] = positionals;
  const { site, language, space, "old-addresses": oldAddresses } = values;
  const faults: string[] = [];
  if (kind !== "stackexchange") faults.push("What is imported is said first: stackexchange.");
  if (!folder) faults.push("The dump's folder is missing.");
  if (!site) faults.push("--site is missing.");
  if (rest.length > 0) faults.push(`One folder at a time; also named: ${rest.join(" ")}.`);
  const known = language === undefined || language === "fr" || language === "en";
  if (!known) faults.push(`--language is fr or en, not ${language}.`);
  if (!folder || !site || !known || faults.length > 0) throw new Misuse(faults);
  return { folder, site, language, space, oldAddresses } as const;
}

/** A line every few seconds, and one at the end of each step. */
function speaker(): (step: Progress) => void {
  const EVERY = 3_000;
  let at = performance.now();
  return ({ step, done, total }) => {
    const now = performance.now();
    if (now - at < EVERY && done !== total) return;
    at = now;
    const reading = !["members", "threads", "changes", "wordings"].includes(step);
    console.error(reading ? `Reading ${step}: ${done} rows` : `Writing ${step}: ${done} of ${total}`);
  };
}

const remarks: Record<Remark, string> = {
  otherPostTypes: "posts that are neither question nor answer: what describes tags, and other things",
  answersWithoutQuestion: "answers left out: their question is not in the dump",
  commentsWithoutPost: "comments left out: their post is not in the dump, or was left out",
  votesOnMissingPosts: "votes left out: their post is not in the dump",
  votesOnOtherPosts: "votes left out: their post was left out",
  otherVoteTypes: "votes used for dates only or not at all: acceptances, favourites, bounties, flags",
  acceptedAnswersMissing: "acceptances left out: the answer is not in the dump",
  repeatedRows: "rows left out: their number came twice",
  tagsLeftOut: "tags left out: a thread holds ten",
  postsWithoutUser: "questions and answers without author: the dump names none",
  commentsWithoutUser: "comments without author: the dump names none",
  scoresSetByDump: "scores taken from the post, since the votes do not add up to them",
  bodiesFromHtml: "texts made from HTML: the dump holds no source, or none that still says the same",
};

const fates: Record<Fate, string> = {
  wordings: "kept: words, in the history of their post",
  decisions: "kept: closed, locked or removed, and lifted again",
  links: "kept: one thread names another",
  duplicates: "kept: a question that leads to where it is answered",
  badges: "kept: a note on the page of who had it",
  descriptions: "kept: the tag is described",
  furtherCanonicals: "kept as a link: the question leads elsewhere already",
  editedHere: "left out: the post was edited here before its history came",
  onMissingPosts: "left out: the post is not in the dump",
  onTagTexts: "left out: how what describes a tag came to be",
  withoutEffect: "left out: nothing was lifted, or what was decided does not stand",
  givenToAll: "left out: a post given to everybody",
  protections: "left out: a question protected from newcomers",
  shownElsewhere: "left out: shown again, or on other sites",
  notices: "left out: a notice put on a post for a while",
  migrations: "left out: moved between sites",
  mergers: "left out: merged; the answers are where they went",
  toItself: "left out: a thread that names itself",
  goingRound: "left out: duplicates that lead to one another",
  withoutUser: "left out: the user is not in the dump",
  withoutWords: "left as they are: nothing describes them",
  tooLong: "left out: a name longer than a tag's",
  repeated: "left out: came twice",
  otherTypes: "left out: of no kind that is known",
};

function print(report: ImportReport): void {
  const { read, written, already } = report;
  const line = (count: number | string, words: string) =>
    console.log(`${String(count).padStart(9)}  ${words}`);
  console.log(`Imported ${report.site} into the space ${report.space}.`);
  console.log("Read");
  for (const [part, rows] of Object.entries(read)) line(rows ?? "absent", part);
  console.log("Written (there before)");
  for (const what of ["members", "questions", "answers", "comments"] as const) {
    line(written[what], `${what} (${already[what]})`);
  }
  line(written.accepted, "of the answers accepted");
  line(written.closed, "of the questions closed");
  line(written.wordings, "wordings of messages");
  line(written.decisions, "decisions of former times");
  line(written.links, "links between threads");
  line(written.duplicates, "duplicates that lead to their question");
  line(written.badges, "badges as a note");
  line(written.descriptions, "tags described");
  line(report.changed.posts, "posts that were here brought to the dump's present score or words");
  line(report.changed.texts, "of them with new words");
  for (const [part, told] of Object.entries(report.fates)) {
    const rows = Object.entries(told) as [Fate, number][];
    if (rows.length > 0) console.log(`What became of ${part}`);
    for (const [fate, count] of rows) line(count, fates[fate]);
  }
  const remarked = Object.entries(report.remarks) as [Remark, number][];
  if (remarked.length > 0) console.log("Worth knowing");
  for (const [what, count] of remarked) line(count, remarks[what]);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`It took ${report.seconds.toFixed(1)} seconds and ${megabytes} MB of memory at most.`);
}
