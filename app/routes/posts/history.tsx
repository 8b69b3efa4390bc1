import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restoreInput } from "#app/domain/history/input.ts";
import { listRevisions } from "#app/domain/history/list-revisions.ts";
import { restoreRevision } from "#app/domain/history/restore-revision.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { postPath } from "#app/lib/paths.ts";
import { historyTitle } from "../../i18n/history.ts";
import { HistoryPage } from "../../ui/history/history-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, params, url }) {
    const number = (name: string) => {
      const value = url.searchParams.get(name) ?? "";
      return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
    };
    const query = {
      from: number("from"),
      to: number("to"),
      before: number("before"),
      restore: number("restore"),
    };
    const history = await listRevisions(viewer, idParam(params.id), query);
    return { ...history, later: query.before !== undefined };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "edit", points: 120, seconds: 3_600 },
  comesBack: true,
  intents: {
    restore: intent(restoreInput, async ({ viewer, params, input }) => {
      const postId = idParam(params.id);
      await restoreRevision(viewer, postId, input);
      return redirect(`${postPath(postId)}/history`);
    }),
  },
});

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && `${historyTitle()} · ${data.post.threadTitle}`) },
];

export default function PostHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
