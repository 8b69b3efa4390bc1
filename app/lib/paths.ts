import { fileSegment } from "./file-name.ts";

/** Every address inside the site is made here, so that changing one is a change in one place. */
export const threadPath = (thread: { id: number | string; slug: string }) => `/t/${thread.id}/${thread.slug}`;
/** The same as plain Markdown. */
export const markdownPath = (thread: { path: string }) => `${thread.path}.md`;
/** The feed of a space, a tag or a product, below its page. */
export const feedPath = (path: string) => `${path}/feed.xml`;
export const postPath = (postId: number | string) => `/p/${postId}`;
export const spacePath = (slug: string) => `/s/${slug}`;
export const memberPath = (username: string) => `/u/${username}`;
export const activityPath = (username: string, kind: string) => `${memberPath(username)}/${kind}`;
/** Where administrators manage somebody's account. */
export const adminPersonPath = (username: string) => `/admin/people/${username}`;
export const productPath = (slug: string) => `/products/${slug}`;
export const tagPath = (tag: string) => `/tags/${encodeURIComponent(tag)}`;

/** Where one asks; what it is about may be filled in beforehand. */
export const askPath = (about: { space?: string; product?: string; tag?: string; title?: string } = {}) =>
  `/ask?${new URLSearchParams({ kind: "question", ...about })}`;

/** Where somebody says that a thread asks what another asked before, and where those who decide find what was said so. */
export const proposePath = (threadId: number | string) => `/t/${threadId}/duplicates/propose`;
export const proposalsPath = "/moderation/duplicates";
/** Where those who voted for an idea say whether what was shipped solves it, and answer the one question put to them. */
export const solvedItPath = (threadId: number | string) => `/t/${threadId}/solved-it`;
export const pollPath = (threadId: number | string) => `/t/${threadId}/poll`;
/** Where one proposes an idea. */
export const newIdeaPath = ({ slug }: { slug: string }) =>
  `/ideas/new?${new URLSearchParams({ space: slug })}`;

/** A post's place on its thread's page. */
export const postAnchor = (post: { kind: string; id: number | string }) =>
  post.kind === "body" ? "" : `#${post.kind}-${post.id}`;

/** Where somebody asks about what an embed is about. */
export const embedAskPath = ({ product, tag, query }: { product?: string; tag?: string; query?: string }) =>
  askPath({ ...(product && { product }), ...(tag && { tag }), ...(query && { title: query }) });
/** Where pages of other sites ask for answers to show. */
export const bestAnswersPath = "/api/v1/best-answers";
/** An answer in its thread, for whoever comes from an embed on another site. */
export const embeddedPath = (thread: { id: number | string; slug: string }, answerId: number | string) =>
  `${threadPath(thread)}?from=embed${postAnchor({ kind: "answer", id: answerId })}`;

/** Where a post says that it is kept among one's bookmarks. */
export const bookmarkAnchor = (postId: number | string) => `bookmark-${postId}`;

/** Where the decisions on a thread, a post or a person are made; what holds now, with the way to lift it, stands at `#in-force`. */
export const decisionPath = (on: { threadId: string } | { postId: string } | { username: string }) =>
  `${"threadId" in on ? `/t/${on.threadId}` : "postId" in on ? postPath(on.postId) : memberPath(on.username)}/decision`;
export const inForceId = "in-force";

/** An uploaded file; its name is for people, the id alone is read. */
export const filePath = ({ id, name }: { id: string; name: string }) => `/files/${id}/${fileSegment(name)}`;

/** What shows an uploaded image in Markdown, or offers another file. */
export function fileMarkdown(file: { id: string; kind: string; name: string; alt: string }): string {
  const words = (text: string) => text.replace(/[\\[\]]/g, "\\$&");
  return file.kind === "image"
    ? `![${words(file.alt)}](${filePath(file)})`
    : `[${words(file.name)}](${filePath(file)})`;
}
