import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map: every address of the house, from what anyone may open to what only staff may. */
export default [
  // Anyone
  index("routes/home.tsx"),
  route("threads", "routes/threads/list.tsx"),
  route("s/:slug", "routes/spaces/space.tsx"),
  route("t/:id", "routes/threads/short.tsx"),
  route("t/:id/:slug", "routes/threads/thread.tsx"),
  route("p/:id", "routes/posts/post.tsx"),
  route("tags/:tag", "routes/threads/tag.tsx"),
  route("u/:username", "routes/members/member.tsx"),
  route("search", "routes/search.tsx"),
  route("questions/:id/*", "routes/old/question.tsx"),
  route("q/:id/*", "routes/old/short-question.tsx"),
  route("a/:id/*", "routes/old/short-answer.tsx"),
  route("join", "routes/accounts/join.tsx"),
  route("join/confirm", "routes/accounts/join.confirm.tsx"),
  route("login", "routes/accounts/login.tsx"),
  route("logout", "routes/accounts/logout.ts"),
  route("forgot", "routes/accounts/forgot.tsx"),
  route("reset", "routes/accounts/reset.tsx"),
  route("setup", "routes/accounts/setup.tsx"),

  // Members
  route("ask", "routes/threads/ask.tsx"),
  route("t/:id/answers", "routes/threads/answers.tsx"),
  route("p/:id/comments", "routes/posts/comments.tsx"),
  route("p/:id/vote", "routes/posts/vote.tsx"),
  route("p/:id/acceptance", "routes/posts/acceptance.tsx"),

  // Administrators
  route("admin/brand", "routes/admin/brand.tsx"),
  route("admin/spaces", "routes/admin/spaces.tsx"),
  route("admin/mail", "routes/admin/mail.tsx"),

  // Machines
  route("api/openapi.json", "routes/api/openapi.ts"),
  route("api/v1/threads", "routes/api/threads.ts"),
  route("api/v1/threads/:id", "routes/api/thread.ts"),
  route("api/v1/threads/:id/answers", "routes/api/answers.ts"),
  route("api/v1/posts/:id", "routes/api/post.ts"),
  route("api/v1/posts/:id/comments", "routes/api/comments.ts"),
  route("api/v1/posts/:id/vote", "routes/api/vote.ts"),
  route("api/v1/posts/:id/acceptance", "routes/api/acceptance.ts"),
  route("api/v1/search", "routes/api/search.ts"),
  route("api/v1/spaces", "routes/api/spaces.ts"),
  route("api/v1/stats", "routes/api/stats.ts"),
  route("api/v1/lookup", "routes/api/lookup.ts"),
  route("api/v1/me", "routes/api/me.ts"),
  route("api/*", "routes/api/nowhere.ts"),

  route("*", "routes/nowhere.tsx"),
] satisfies RouteConfig;
