import { v5 } from "uuid";
import { standing } from "#app/domain/threads/standing.ts";
import type { ContentLanguage, ThreadKind } from "#app/domain/threads/views.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { slugify } from "#app/lib/slug.ts";
import { usernameSkeleton } from "#app/lib/username.ts";
import { type Random, randomFrom, stateOf, type VolumeText } from "./volume-text.ts";

/** Rows for the tables of the same names, spelled as their columns. Thread ids are the caller's to give. */
export type VolumeThread = { row: Record<string, unknown>; posts: VolumePost[]; tags: string[] };
export type VolumePost = Record<string, unknown> & {
  kind: "body" | "answer" | "comment";
  /** Place of the post it comments on among the posts of its thread; null for the others. */
  parent: number | null;
  accepted_at: Date | null;
};
export type VolumeSpace = { id: string; kind: ThreadKind; language: ContentLanguage | "all" };

/** Numbers of posts per thread: their mean is 10 with the body, as in question-and-answer archives. */
const meanReplies = 9;
const mostReplies = 120;
const start = Date.UTC(2019, 0, 1);
const minute = 60_000;
/** Between one thread and the next, so that a million posts span three years. */
const pace = 15 * minute;
const namespace = "6f9b2a38-5d4e-4c1b-9a57-2f1f6f4f0c11";
const firstNames =
  "Alix Basile Camille Dana Elio Fanny Gaël Hana Ines Jules Kim Léo Maya Nour Oscar Paul Rita Sam Tess Yann".split(
    " ",
  );

/** How many people there are by the time thread `n` is written. */
export const memberCountAt = (n: number): number => 40 + Math.floor(n / 2);

export const volumeMemberId = (seed: number, m: number): string => v5(`${seed}/${m}`, namespace);

export function volumeMember(seed: number, m: number) {
  const name = firstNames[m % firstNames.length]!;
  const username = `${slugify(name)}-${String(m).padStart(5, "0")}`;
  return {
    id: volumeMemberId(seed, m),
    username,
    username_skeleton: usernameSkeleton(username),
    display_name: `${name} ${m}`,
    created_at: new Date(start + Math.max(0, m - 40) * 2 * pace),
  };
}

/** Thread `n`, the same at each call: 60 % French, four in five questions, of which a third are solved. */
export function volumeThread(text: VolumeText, n: number, spaces: VolumeSpace[]): VolumeThread {
  const random = randomFrom(stateOf(text.seed, n, 40));
  const language: ContentLanguage = random() < 0.6 ? "fr" : "en";
  const fitting = spaces.filter((space) => space.language === language || space.language === "all");
  const space = fitting[Math.floor(random() * fitting.length)];
  if (!space) throw new Error(`No space takes threads in ${language}.`);
  const createdAt = new Date(start + n * pace + Math.floor(random() * pace));
  const authorId = drawMember(text.seed, n, random);
  const posts = [makePost(text, n, 0, { language, kind: "body", parent: null, authorId, createdAt, random })];
  // An exponential draw: many threads with few replies, few with many, one in ten with none.
  const replies = Math.min(mostReplies, Math.floor(-Math.log(1 - random()) * (meanReplies + 0.5)));
  for (let place = 1; place <= replies; place++) {
    const kind = random() < 0.6 ? "answer" : "comment";
    const above = posts.flatMap((post, at) => (post.kind === "comment" ? [] : [at]));
    const parent = kind === "comment" ? above[Math.floor(random() ** 2 * above.length)]! : null;
    const at = new Date(createdAt.getTime() + place * 20 * minute + Math.floor(random() * 600 * minute));
    posts.push(
      makePost(text, n, place, {
        language,
        kind,
        parent,
        authorId: drawMember(text.seed, n, random),
        createdAt: at,
        random,
      }),
    );
  }
  const answers = posts.filter((post) => post.kind === "answer");
  const solution =
    space.kind === "question" && random() < 0.4
      ? answers[Math.floor(random() ** 2 * answers.length)]
      : undefined;
  const activeAt = new Date(Math.max(...posts.map((post) => (post.created_at as Date).getTime())));
  if (solution)
    Object.assign(solution, { accepted_at: activeAt, accepted_as: "author", accepted_by: authorId });
  const title = text.title(n, language);
  const row = {
    space_id: space.id,
    kind: space.kind,
    title,
    slug: slugify(title),
    language,
    author_id: authorId,
    created_at: createdAt,
    updated_at: activeAt,
    active_at: activeAt,
    score: posts[0]!.score,
    answer_count: answers.length,
    accepted_count: solution ? 1 : 0,
    solved_at: solution ? activeAt : null,
  };
  return { row, posts, tags: text.tags(n) };
}

/** A few people write most of what is written. */
function drawMember(seed: number, n: number, random: Random): string {
  return volumeMemberId(seed, Math.floor(random() ** 2 * memberCountAt(n)));
}

type Draft = Pick<VolumePost, "kind" | "parent"> & {
  language: ContentLanguage;
  authorId: string;
  createdAt: Date;
  random: Random;
};

function makePost(text: VolumeText, n: number, place: number, draft: Draft): VolumePost {
  const { language, kind, parent, authorId, createdAt, random } = draft;
  const whole = text.body(n * (mostReplies + 1) + place, language);
  const markdown = kind === "comment" ? (whole.split("\n\n")[0] ?? whole) : whole;
  // Most posts have few votes, some have many; comments only ever have votes for them.
  const up = Math.floor((1 / (1 - random() * 0.98) - 1) * 2);
  const down = kind === "comment" ? 0 : Math.floor(random() ** 4 * 4);
  return {
    kind,
    parent,
    author_id: authorId,
    markdown,
    html: asHtml(markdown),
    opening: firstLine(markdown, 300),
    up,
    down,
    score: up - down,
    standing: standing(up, down),
    created_at: createdAt,
    accepted_at: null,
    accepted_as: null,
    accepted_by: null,
  };
}

/** The two shapes volume texts have, in the markup their Markdown has once rendered. */
function asHtml(markdown: string): string {
  const blocks = markdown.split("\n\n").filter(Boolean);
  return blocks
    .map((block) => {
      if (!block.startsWith("- ")) return `<p>${escapeHtml(block)}</p>\n`;
      const items = block
        .trim()
        .split("\n")
        .map((line) => `<li>${escapeHtml(line.slice(2))}</li>\n`);
      return `<ul>\n${items.join("")}</ul>\n`;
    })
    .join("");
}
