import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { idParam, read } from "#app/http/door.server.ts";
import { loadThreadPage } from "#app/http/thread-page.server.ts";
import { pageTitle, robots } from "../../ui/page-title.ts";
import { ThreadPage } from "../../ui/threads/thread-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const page = await loadThreadPage(knock, idParam(knock.params.id));
    // One address per thread; an older title's slug leads to the present one, for those who may see it.
    if (page.path !== `/t/${knock.params.id}/${knock.params.slug}`)
      throw redirect(page.path + knock.url.search, 301);
    return page;
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.thread.title) },
  ...robots(data?.paged),
  // Search engines that followed a merged thread's address are told the one it leads to.
  ...(data?.merged ? [{ tagName: "link", rel: "canonical", href: data.path }] : []),
];

export { rereads as shouldRevalidate } from "../../ui/threads/in-place.ts";

export default function Thread() {
  return <ThreadPage {...useLoaderData<typeof loader>()} />;
}
