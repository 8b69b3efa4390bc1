import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSpace } from "#app/domain/spaces/find-space.ts";
import { read } from "#app/http/door.server.ts";
import { loadThreadList } from "#app/http/thread-list.server.ts";
import { pageTitle, robots } from "../../ui/page-title.ts";
import { SpacePage } from "../../ui/spaces/space-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const { id, ...space } = await findSpace(knock.viewer, knock.params.slug ?? "");
    return { space, ...(await loadThreadList(knock, space.path, { spaceId: id })) };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.space.name) },
  { name: "description", content: data?.space.description },
  ...robots(data?.narrowed),
];

export default function Space() {
  return <SpacePage {...useLoaderData<typeof loader>()} />;
}
