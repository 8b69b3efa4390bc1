import type { Fate, ImportReport, Remark } from "#app/domain/imports/report.ts";

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
  ideasLeftAsTheyAre:
    "questions tagged as ideas that stay questions: they were here before; staff can retype them",
  postsWithoutUser: "questions and answers without author: none is named",
  commentsWithoutUser: "comments without author: none is named",
  scoresSetByDump: "scores taken from the post, since the votes do not add up to them",
  bodiesFromHtml: "texts made from HTML: there is no source, or none that still says the same",
  otherFiles: "files left out: neither topics, posts nor categories",
  privateMessages: "topics left out: messages between people",
  otherTopics: "topics left out: of no kind that is known",
  deletedTopics: "topics left out: deleted there",
  unlistedTopics: "topics left out: in no list there",
  restrictedTopics:
    "topics left out: not everyone may read their category; --space with a space for staff or groups takes them",
  unknownCategories:
    "topics left out: their category is not in the list, so that who may read it is not known",
  categoriesUnknown:
    "topics brought though no list of categories came: it was not known whether everyone might read them there",
  hereStill:
    "posts that are here and that not everyone can read there any more: look at them, nothing was removed",
  topicsWithoutBody: "topics left out: their first post is missing, hidden or deleted",
  smallActions: "posts left out: they say only what was done (closed, pinned, moved)",
  whispers: "posts left out: whispers among staff",
  hiddenPosts: "posts left out: hidden there",
  deletedPosts: "posts left out: deleted there",
  postsMissing: "posts that their topics name and no file holds",
  postsLeftWithTopic: "posts left out with their topic",
  acceptancesLeftOut: "acceptances left out: the answer is not here, or is the first post",
  textsLedHere: "texts whose links or quotes lead to what is here",
  linksLeftAsTheyAre: "links to topics left as they are: those are not here",
  statesChanged: "threads pinned, unpinned, no longer solved, or found to be questions",
  pagesAsked: "topics fetched",
  pagesKept: "topics that had not changed since they were fetched",
  pagesGone: "topics that the site lists and does not show",
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

/** Says what an import read, wrote and left out. */
export function printImport(report: ImportReport): void {
  const { read, written, already, changed } = report;
  const line = (count: number | string, words: string) =>
    console.log(`${String(count).padStart(9)}  ${words}`);
  console.log(
    report.space
      ? `Imported ${report.site} into the space ${report.space}.`
      : `Nothing of ${report.site} may come: why is told below.`,
  );
  console.log("Read");
  for (const [part, rows] of Object.entries(read)) line(rows ?? "absent", part);
  console.log("Written (there before)");
  for (const what of ["members", "questions", "answers", "comments"] as const) {
    line(written[what], `${what} (${already[what]})`);
  }
  line(written.accepted, "of the answers accepted");
  line(written.closed, "of the questions closed");
  // Not every source has these.
  const further = (count: number, words: string) => count > 0 && line(count, words);
  further(written.ideas, "of the questions ideas");
  further(written.steps, "steps that ideas had taken");
  further(written.wordings, "wordings of messages");
  further(written.decisions, "decisions of former times");
  further(written.links, "links between threads");
  further(written.duplicates, "duplicates that lead to their question");
  further(written.badges, "badges as a note");
  further(written.descriptions, "tags described");
  line(changed.posts, "posts that were here brought to the source's present score or words");
  line(changed.texts, "of them with new words");
  const states = (report.remarks.statesChanged ?? 0) + (report.remarks.textsLedHere ?? 0);
  if (changed.posts + states === 0 && Object.values(written).every((count) => count === 0))
    console.log("Nothing changed: all of it was here.");
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
