import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listInput } from "#app/domain/threads/input.ts";
import { listThreads } from "#app/domain/threads/list-threads.ts";
import { read } from "#app/http/door.server.ts";
import { allTitle } from "../../i18n/lists.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ThreadListPage } from "../../ui/threads/thread-list-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    const { sort, after } = listInput.parse(Object.fromEntries(url.searchParams));
    return {
      page: await listThreads(viewer, { ordering: sort, after }),
      order: sort,
      later: after !== undefined,
    };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, allTitle()) }];

export default function Threads() {
  return (
    <ThreadListPage {...useLoaderData<typeof loader>()} path="/threads" title={allTitle()} askPath="/ask" />
  );
}
