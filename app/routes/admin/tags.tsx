import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listForKeepers } from "#app/domain/tags/list-for-keepers.ts";
import { read } from "#app/http/door.server.ts";
import { tagsTitle } from "../../i18n/tags.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AdminTagsPage } from "../../ui/tags/admin-tags-page.tsx";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const q = (url.searchParams.get("q") ?? "").trim().slice(0, 35);
    const after = url.searchParams.get("after")?.slice(0, 200) ?? undefined;
    return { ...(await listForKeepers(viewer, { q, after })), q, first: !after };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, tagsTitle()) }];

export default function AdminTags() {
  return <AdminTagsPage {...useLoaderData<typeof loader>()} />;
}
