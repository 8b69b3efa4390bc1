import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDrafts } from "#app/domain/drafts/list-drafts.ts";
import { read } from "#app/http/door.server.ts";
import { draftsTitle } from "../../i18n/drafts.ts";
import { DraftsPage } from "../../ui/drafts/drafts-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  load: async ({ viewer }) => ({ drafts: await listDrafts(viewer) }),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, draftsTitle()) }];

export default function Drafts() {
  return <DraftsPage {...useLoaderData<typeof loader>()} />;
}
