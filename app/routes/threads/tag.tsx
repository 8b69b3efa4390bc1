import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotFound } from "#app/domain/errors.ts";
import { listInput, tagSchema } from "#app/domain/threads/input.ts";
import { listTagged } from "#app/domain/threads/list-threads.ts";
import { read } from "#app/http/door.server.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { TagPage } from "../../ui/threads/tag-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, params, url }) {
    const tag = tagSchema.safeParse(params.tag);
    if (!tag.success) throw new NotFound();
    const { after } = listInput.parse(Object.fromEntries(url.searchParams));
    return { tag: tag.data, page: await listTagged(viewer, tag.data, after), later: after !== undefined };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.tag) },
];

export default function Tag() {
  return <TagPage {...useLoaderData<typeof loader>()} />;
}
