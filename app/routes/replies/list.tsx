import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listReplies } from "#app/domain/replies/list-replies.ts";
import { read } from "#app/http/door.server.ts";
import { repliesTitle } from "../../i18n/replies.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { RepliesPage } from "../../ui/replies/replies-page.tsx";

export const loader = read({
  audience: "staff",
  load: async ({ viewer, url }) => ({
    replies: await listReplies(viewer),
    deleted: url.searchParams.has("deleted"),
  }),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, repliesTitle()) }];

export default function Replies() {
  return <RepliesPage {...useLoaderData<typeof loader>()} />;
}
