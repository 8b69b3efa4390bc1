import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map: every address of the house, from what anyone may open to what only staff may. */
export default [
  // Anyone
  index("routes/home.tsx"),
  route("threads", "routes/threads/list.tsx"),
  route("s/:slug", "routes/spaces/space.tsx"),
  route("t/:id", "routes/threads/short.ts"),
  route("t/:id/:slug", "routes/threads/thread.tsx"),
  route("p/:id", "routes/posts/post.ts"),
  route("tags/:tag", "routes/threads/tag.tsx"),
  route("u/:username", "routes/members/member.tsx"),
  route("search", "routes/search.tsx"),
  route("questions/:id/*", "routes/old/question.ts"),
  route("q/:id/*", "routes/old/short-question.ts"),
  route("a/:id/*", "routes/old/short-answer.ts"),

  // Members
  route("ask", "routes/threads/ask.tsx"),
  route("t/:id/answers", "routes/threads/answers.tsx"),
  route("p/:id/comments", "routes/posts/comments.tsx"),
  route("p/:id/vote", "routes/posts/vote.ts"),
  route("p/:id/acceptance", "routes/posts/acceptance.ts"),

  // Administrators
  route("admin/brand", "routes/admin/brand.tsx"),
  route("admin/spaces", "routes/admin/spaces.tsx"),

  route("*", "routes/nowhere.ts"),
] satisfies RouteConfig;
