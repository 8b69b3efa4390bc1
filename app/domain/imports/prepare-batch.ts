import { decodeHTMLStrict } from "entities";
import { firstLine } from "#app/lib/excerpt.ts";
import type { Rendered } from "#app/lib/markdown/plain.ts";
import { markdownFromHtml } from "#app/lib/markdown-from-html.ts";
import { slugify } from "#app/lib/slug.ts";
import { env } from "#app/services/env.server.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import { standing } from "../threads/standing.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Place } from "./choose-space.ts";
import type { Batch, Comment, Post, Question } from "./load-batch.ts";
import { saysTheSame } from "./says-the-same.ts";

const MAX_TITLE = 200;
const MAX_TAGS = 10;
const OPENING = 300;

export type PreparedThread = {
  /** Its question's number in the dump. */
  question: string;
  isNew: boolean;
  kind: Question["kind"];
  spaceId: string;
  title: string;
  slug: string;
  language: ContentLanguage;
  authorId: string | null;
  tags: string[];
  createdAt: string;
  activeAt: string;
  closedAt: string | null;
  closeReason: string | null;
};

export type PreparedPost = {
  /** Unique in the dump: posts and comments are numbered apart. */
  key: string;
  question: string;
  originKind: "question" | "answer" | "comment";
  externalId: string;
  kind: "body" | "answer" | "comment";
  parentKey: string | null;
  parentId: number | null;
  memberId: string | null;
  markdown: string;
  html: string;
  opening: string;
  up: number;
  down: number;
  standing: number;
  acceptedAt: string | null;
  acceptedBy: string | null;
  createdAt: string;
  editedAt: string | null;
};

export type Prepared = { threads: PreparedThread[]; posts: PreparedPost[]; bodiesFromHtml: number };

/** What a post says in Markdown, that rendered, and whether it was made of what was shown. */
export type Said = Rendered & { markdown: string; fromHtml: boolean };
/** How posts of one kind of source become ours; what several of them name is looked up at once. */
export type Reader = (posts: Post[]) => Promise<(post: Post) => Promise<Said>>;

/** Makes of a batch what the tables hold. All rendering happens here, before the transaction that writes it. */
export async function prepareBatch(
  batch: Batch,
  place: Place,
  reader: Reader = async () => readBody,
): Promise<Prepared> {
  const plain = new Map<string, string>();
  let bodiesFromHtml = 0;
  const read = await reader(batch.posts);
  const bodiesAndAnswers = await Promise.all(
    batch.posts.map(async (post) => {
      const { markdown, html, text, fromHtml } = await read(post);
      if (post.kind === "body") plain.set(post.id, text);
      if (fromHtml) bodiesFromHtml++;
      return fromPost(post, { markdown, html, opening: firstLine(text, OPENING) });
    }),
  );
  const comments = await Promise.all(
    batch.comments.map(async (comment) => {
      const { html, text } = await renderMarkdown(comment.markdown);
      return fromComment(comment, { markdown: comment.markdown, html, opening: firstLine(text, OPENING) });
    }),
  );
  const threads = batch.questions.map((question) => {
    const text = plain.get(question.id) ?? "";
    const title = cut(
      decodeHTMLStrict(question.title).trim() || firstLine(text, MAX_TITLE) || `${question.id}`,
      MAX_TITLE,
    );
    const spoken = question.language ?? place.language;
    const language = spoken === "all" ? guessLanguage(`${title} ${text}`, place.otherwise) : spoken;
    const { tags, createdAt, activeAt, closedAt, closeReason } = question;
    return {
      question: question.id,
      isNew: question.threadId === null,
      kind: question.kind,
      spaceId: question.spaceId ?? place.id,
      title,
      slug: slugify(title),
      language,
      authorId: question.memberId,
      tags: tags.slice(0, MAX_TAGS),
      createdAt,
      activeAt,
      closedAt,
      closeReason,
    };
  });
  return { threads, posts: [...bodiesAndAnswers, ...comments], bodiesFromHtml };
}

/** The author's own source where it still says what the site showed, else one made from what was shown. */
async function readBody(post: Post): Promise<Said> {
  const { origin } = new URL(env().APP_URL);
  if (post.markdown !== null) {
    const rendered = await renderMarkdown(post.markdown);
    if (rendered.plain || saysTheSame(rendered.html, post.html, origin))
      return { ...rendered, markdown: post.markdown, fromHtml: false };
  }
  const markdown = markdownFromHtml(post.html);
  return { ...(await renderMarkdown(markdown)), markdown, fromHtml: true };
}

type Words = { markdown: string; html: string; opening: string };

function fromPost(post: Post, words: Words): PreparedPost {
  const { id, question, kind, memberId, up, down, acceptedAt, createdAt, editedAt } = post;
  return {
    ...words,
    key: `post ${id}`,
    question,
    originKind: kind === "body" ? "question" : "answer",
    externalId: id,
    kind,
    parentKey: null,
    parentId: null,
    memberId,
    up,
    down,
    standing: standing(up, down),
    acceptedAt,
    acceptedBy: acceptedAt && post.askerId,
    createdAt,
    editedAt,
  };
}

/** Comments keep the score they came with, and stand in the order they were written. */
function fromComment(comment: Comment, words: Words): PreparedPost {
  const { id, question, parent, parentId, memberId, score, createdAt } = comment;
  return {
    ...words,
    key: `comment ${id}`,
    question,
    originKind: "comment",
    externalId: id,
    kind: "comment",
    parentKey: `post ${parent}`,
    parentId: parentId === null ? null : Number(parentId),
    memberId,
    up: Math.max(score, 0),
    down: Math.max(-score, 0),
    standing: 0,
    acceptedAt: null,
    acceptedBy: null,
    createdAt,
    editedAt: null,
  };
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
}
