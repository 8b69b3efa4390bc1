import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { undoInput } from "#app/domain/arranging/input.ts";
import { undoAct } from "#app/domain/arranging/undo-act.ts";
import { loadHistoryPage } from "#app/http/arranging-pages.server.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { historyOf } from "../../i18n/arranging.ts";
import { HistoryPage } from "../../ui/arranging/history-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load(knock) {
    const history = await loadHistoryPage(knock, idParam(knock.params.id));
    return { ...history, submission: v7() };
  },
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    undo: intent(undoInput, async ({ viewer, input, key }) => {
      const { threadId } = await undoAct(viewer, input.act, key);
      return redirect(`/t/${threadId}/history?undone`);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && historyOf({ title: data.thread.title })) },
];

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
