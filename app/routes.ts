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
  route("p/:id/history", "routes/posts/history.tsx"),
  route("tags", "routes/tags/list.tsx"),
  route("tags/:tag", "routes/tags/tag.tsx"),
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
  route("files/new", "routes/files/new.tsx"),
  route("t/:id/answers", "routes/threads/answers.tsx"),
  route("p/:id/comments", "routes/posts/comments.tsx"),
  route("p/:id/vote", "routes/posts/vote.tsx"),
  route("p/:id/acceptance", "routes/posts/acceptance.tsx"),
  route("p/:id/edit", "routes/posts/edit.tsx"),
  route("p/:id/suggestions/:suggestionId", "routes/posts/suggestion.tsx"),
  route("suggestions", "routes/members/suggestions.tsx"),
  route("p/:id/withdrawal", "routes/posts/withdrawal.tsx"),

  // Staff
  route("t/:id/decision", "routes/threads/decision.tsx"),
  route("p/:id/decision", "routes/posts/decision.tsx"),
  route("tags/:tag/edit", "routes/tags/edit.tsx"),

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
  route("api/v1/posts/:id/withdrawal", "routes/api/withdrawal.ts"),
  route("api/v1/posts/:id/decisions", "routes/api/post-decisions.ts"),
  route("api/v1/threads/:id/decisions", "routes/api/thread-decisions.ts"),
  route("api/v1/decisions/:id/lift", "routes/api/lift.ts"),
  route("api/v1/files", "routes/api/files.ts"),
  route("api/v1/files/:id", "routes/api/file.ts"),
  route("api/v1/search", "routes/api/search.ts"),
  route("api/v1/tags", "routes/api/tags.ts"),
  route("api/v1/tags/:id", "routes/api/tag.ts"),
  route("api/v1/spaces", "routes/api/spaces.ts"),
  route("api/v1/stats", "routes/api/stats.ts"),
  route("api/v1/lookup", "routes/api/lookup.ts"),
  route("api/v1/me", "routes/api/me.ts"),
  route("api/*", "routes/api/nowhere.ts"),

  route("*", "routes/nowhere.tsx"),
] satisfies RouteConfig;
