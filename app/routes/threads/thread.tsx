import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { idParam, read } from "#app/http/door.server.ts";
import { isFromEmbed, noteEmbedVisit } from "#app/http/reader.server.ts";
import { offerThread } from "#app/http/thread-offer.server.ts";
import { loadThreadPage } from "#app/http/thread-page.server.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { drawPage } from "../../ui/threads/draw-page.server.tsx";
import { ThreadPage } from "../../ui/threads/thread-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const page = await loadThreadPage(knock, idParam(knock.params.id));
    // One address per thread; an older title's slug leads to the present one, for those who may see it.
    if (page.path !== `/t/${knock.params.id}/${knock.params.slug}`)
      throw redirect(page.path + knock.url.search, 301);
    // Counted, it is a page like any other, and may come from memory.
    if (isFromEmbed(knock)) {
      noteEmbedVisit(knock, { threadId: Number(page.thread.id) });
      const { searchParams } = knock.url;
      searchParams.delete("from");
      throw redirect(page.path + (searchParams.size > 0 ? `?${searchParams}` : ""));
    }
    if (!knock.viewer.member) knock.offer(await offerThread(knock, page.thread));
    return drawPage(page);
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.thread.title) },
];

export { rereads as shouldRevalidate } from "../../ui/threads/in-place.ts";

export default function Thread() {
  return <ThreadPage {...useLoaderData<typeof loader>()} />;
}
