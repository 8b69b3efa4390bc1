import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSpace } from "#app/domain/spaces/find-space.ts";
import { listInput } from "#app/domain/threads/input.ts";
import { listThreads } from "#app/domain/threads/list-threads.ts";
import { read } from "#app/http/door.server.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SpacePage } from "../../ui/spaces/space-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, params, url }) {
    const { id, ...space } = await findSpace(viewer, params.slug ?? "");
    const { sort, after } = listInput.parse(Object.fromEntries(url.searchParams));
    const page = await listThreads(viewer, { ordering: sort, spaceId: id, after });
    return { space, page, order: sort, later: after !== undefined };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.space.name) },
  { name: "description", content: data?.space.description },
];

export default function Space() {
  return <SpacePage {...useLoaderData<typeof loader>()} />;
}
