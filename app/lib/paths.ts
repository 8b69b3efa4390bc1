/** Every address inside the site is made here, so that changing one is a change in one place. */
export const threadPath = (thread: { id: number | string; slug: string }) => `/t/${thread.id}/${thread.slug}`;
export const postPath = (postId: number | string) => `/p/${postId}`;
export const spacePath = (slug: string) => `/s/${slug}`;
export const memberPath = (username: string) => `/u/${username}`;
export const tagPath = (tag: string) => `/tags/${encodeURIComponent(tag)}`;

/** A post's place on its thread's page. */
export const postAnchor = (post: { kind: string; id: number | string }) =>
  post.kind === "body" ? "" : `#${post.kind}-${post.id}`;
