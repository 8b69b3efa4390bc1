import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/http/door.server.ts";
import { loadThreadList } from "#app/http/thread-list.server.ts";
import { allTitle } from "../../i18n/lists.ts";
import { pageTitle, robots } from "../../ui/page-title.ts";
import { ThreadListPage } from "../../ui/threads/thread-list-page.tsx";

export const loader = read({ audience: "public", load: (knock) => loadThreadList(knock, "/threads") });

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, allTitle()) },
  ...robots(data?.narrowed),
];

export default function Threads() {
  return <ThreadListPage {...useLoaderData<typeof loader>()} title={allTitle()} />;
}
