import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tagListInput } from "#app/domain/tags/input.ts";
import { listTags } from "#app/domain/tags/list-tags.ts";
import { read } from "#app/http/door.server.ts";
import { locales } from "../../i18n/locale.ts";
import { tagsTitle } from "../../i18n/tags.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { TagListPage } from "../../ui/tags/tag-list-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, url, offer }) {
    const query = tagListInput.parse(Object.fromEntries(url.searchParams));
    const { q, after, before } = query;
    offer({
      path: "/tags",
      title: tagsTitle(),
      query: after ? String(new URLSearchParams({ sort: query.sort, after })) : "",
      narrowed: q !== undefined || before !== undefined,
      languages: locales,
    });
    return { query, page: await listTags(viewer, query) };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, tagsTitle()) },
];

export default function Tags() {
  return <TagListPage {...useLoaderData<typeof loader>()} />;
}
