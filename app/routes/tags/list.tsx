import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tagListInput } from "#app/domain/tags/input.ts";
import { listTags } from "#app/domain/tags/list-tags.ts";
import { read } from "#app/http/door.server.ts";
import { tagsTitle } from "../../i18n/tags.ts";
import { pageTitle, robots } from "../../ui/page-title.ts";
import { TagListPage } from "../../ui/tags/tag-list-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    const query = tagListInput.parse(Object.fromEntries(url.searchParams));
    return { query, page: await listTags(viewer, query) };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, tagsTitle()) },
  ...robots(data?.query.q !== undefined),
];

export default function Tags() {
  return <TagListPage {...useLoaderData<typeof loader>()} />;
}
