import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { findMove } from "#app/domain/ideas/find-move.ts";
import { moveIdeaInput } from "#app/domain/ideas/input.ts";
import { moveIdea } from "#app/domain/ideas/move-idea.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { threadPath } from "#app/lib/paths.ts";
import { moveTitle } from "../../i18n/ideas.ts";
import { MovePage } from "../../ui/ideas/move-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, params, now }) {
    return { idea: await findMove(viewer, idParam(params.id)), submission: v7(), now: now.getTime() };
  },
});

export const action = write({
  audience: "members",
  comesBack: true,
  intents: {
    default: intent(moveIdeaInput, async ({ viewer, params, input, key }) => {
      const { threadId, slug } = await moveIdea(viewer, idParam(params.id), input, key);
      return redirect(threadPath({ id: threadId, slug }));
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, moveTitle()) },
];

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export default function IdeaStatus() {
  const refused = useActionData<typeof action>();
  return <MovePage {...useLoaderData<typeof loader>()} {...refused} />;
}
