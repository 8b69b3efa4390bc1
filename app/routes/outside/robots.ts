import { read } from "#app/http/door.server.ts";

/**
 * What crawlers need not ask for. Pages that are there for their reader alone say so themselves, and must be read for it; here
 * is what would cost without end, or leads to a form.
 */
const closed = [
  "/admin",
  "/api/",
  "/ask",
  "/bookmarks",
  "/drafts",
  "/forgot",
  "/join",
  "/live",
  "/login",
  "/logout",
  "/mail/",
  "/new",
  "/notifications",
  "/p/*/",
  "/search",
  "/settings",
  "/suggestions",
  "/t/*/history",
  "/t/*/me-too",
  "/t/*/subscription",
];

export const loader = read({
  audience: "public",
  json: true,
  load: async ({ url }) =>
    new Response(
      [
        "User-agent: *",
        ...closed.map((path) => `Disallow: ${path}`),
        "",
        `Sitemap: ${url.origin}/sitemap.xml`,
        "",
      ].join("\n"),
      { headers: { "Content-Type": "text/plain; charset=utf-8" } },
    ),
});
