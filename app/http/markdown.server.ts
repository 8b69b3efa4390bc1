import { redirect } from "@remix-run/node";
import { findThreadText } from "#app/domain/outside/find-thread-text.ts";
import { writeMarkdown } from "#app/domain/outside/write-markdown.ts";
import { markdownPath } from "#app/lib/paths.ts";
import type { Knock } from "./door.server.ts";

/** A thread as plain Markdown. Its page is the address to list. @param slug of the address; none where it has the number alone */
export async function answerMarkdown(
  { viewer, url, now }: Knock,
  threadId: number,
  slug?: string,
): Promise<Response> {
  const found = await findThreadText(viewer, threadId, now);
  const { path } = found.thread;
  if (slug !== undefined && path !== `/t/${threadId}/${slug}`) throw redirect(markdownPath({ path }), 301);
  return new Response(writeMarkdown(found, url.origin), {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      Link: `<${url.origin}${path}>; rel="canonical"`,
    },
  });
}
