import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findJudged } from "#app/domain/ideas/find-verdicts.ts";
import { judgeInput } from "#app/domain/ideas/input.ts";
import { judgeIdea } from "#app/domain/ideas/judge-idea.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { noteOpened } from "#app/http/opened.server.ts";
import { solvedItPath } from "#app/lib/paths.ts";
import { solvedTitle } from "../../i18n/idea-return.ts";
import { SolvedPage } from "../../ui/ideas/solved-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load(knock) {
    const { viewer, params, url } = knock;
    const idea = await findJudged(viewer, idParam(params.id));
    noteOpened(knock, { threadId: Number(idea.thread.id) });
    return { idea, name: viewer.member?.displayName ?? "", done: url.searchParams.get("done") };
  },
});

const back = ({ params }: Knock, done: string) =>
  redirect(`${solvedItPath(idParam(params.id))}?done=${done}`);

export const action = write({
  audience: "members",
  limit: { name: "solved-it", points: 120, seconds: 600 },
  comesBack: true,
  intents: {
    default: intent(judgeInput, async (knock) => {
      await judgeIdea(knock.viewer, idParam(knock.params.id), knock.input);
      return back(knock, "said");
    }),
    withdraw: intent(z.object({}), async (knock) => {
      await judgeIdea(knock.viewer, idParam(knock.params.id), null);
      return back(knock, "taken");
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, solvedTitle()) },
];

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export default function SolvedIt() {
  const data = useLoaderData<typeof loader>();
  return (
    <SolvedPage {...data} action={solvedItPath(data.idea.thread.id)} form={useActionData<typeof action>()} />
  );
}
