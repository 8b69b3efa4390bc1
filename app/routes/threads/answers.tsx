import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { fillReply } from "#app/domain/replies/fill-reply.ts";
import { chosenReply, usedReplies } from "#app/domain/replies/input.ts";
import { answer } from "#app/domain/threads/answer.ts";
import { answerInput, limits } from "#app/domain/threads/input.ts";
import { locatePost, locateThread } from "#app/domain/threads/locate.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { loadThreadPage } from "#app/http/thread-page.server.ts";
import { writing } from "#app/http/writing.server.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { drawPage } from "../../ui/threads/draw-page.server.tsx";
import { ThreadPage } from "../../ui/threads/thread-page.tsx";

/** The choice of saved replies goes along with the words, for those who have it. */
const answerForm = answerInput.extend({ reply: z.string().max(40).optional(), used: usedReplies.optional() });
const replyChosen = z.object({ body: z.string().max(limits.body, "tooLong").optional(), reply: chosenReply });

/** Shown where an answer could not be taken: the whole page, with what was typed still in the form. */
export const loader = read({
  audience: "public",
  load: async (knock) => drawPage(await loadThreadPage(knock, idParam(knock.params.id))),
});

export const action = write({
  audience: "members",
  limit: { name: "answer", points: 120, seconds: 600 },
  intents: {
    ...writing(
      ({ params }) => `answer-${idParam(params.id)}`,
      async ({ viewer, params }) => `${await locateThread(viewer, idParam(params.id))}#answer-body`,
    ),
    // Puts a saved reply in, where scripts would at the caret.
    reply: intent(replyChosen, async ({ viewer, params, input, values }) => {
      const { text } = await fillReply(viewer, input.reply, idParam(params.id));
      const body = [values.body?.trimEnd(), text].filter(Boolean).join("\n\n");
      return { errors: {}, values: { ...values, body, used: `${values.used ?? ""} ${input.reply}`.trim() } };
    }),
    default: intent(answerForm, async ({ viewer, params, input: { body, used }, key }) => {
      const made = await answer(viewer, idParam(params.id), { body, used }, key);
      return redirect((await locatePost(viewer, Number(made.postId))).path);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.thread.title) },
];

export default function Answers() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ThreadPage {...page} refused={refused && { ...refused, form: "answer", target: page.thread.id }} />;
}
