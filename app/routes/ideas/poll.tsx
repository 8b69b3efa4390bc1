import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { answerPoll } from "#app/domain/polls/answer-poll.ts";
import { closePoll } from "#app/domain/polls/close-poll.ts";
import { answerPollInput, closePollInput, pollInput } from "#app/domain/polls/input.ts";
import { listPolls } from "#app/domain/polls/list-polls.ts";
import { openPoll } from "#app/domain/polls/open-poll.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { noteOpened } from "#app/http/opened.server.ts";
import { pollPath } from "#app/lib/paths.ts";
import { pollTitle } from "../../i18n/idea-return.ts";
import { PollPage } from "../../ui/ideas/poll-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load(knock) {
    const { viewer, params, now, url } = knock;
    const asked = await listPolls(viewer, idParam(params.id), now);
    for (const { id } of asked.polls.slice(0, 1)) noteOpened(knock, { subjectId: id });
    return { asked, submission: v7(), done: url.searchParams.get("done") };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "poll", points: 120, seconds: 600 },
  comesBack: true,
  intents: {
    open: intent(pollInput, async ({ viewer, params, input, key }) => {
      const { threadId } = await openPoll(viewer, idParam(params.id), input, key);
      return redirect(pollPath(threadId));
    }),
    answer: intent(answerPollInput, async ({ viewer, input }) => {
      const { threadId } = await answerPoll(viewer, input.poll, input.choice);
      return redirect(`${pollPath(threadId)}?done=answered`);
    }),
    close: intent(closePollInput, async ({ viewer, input }) => {
      const { threadId } = await closePoll(viewer, input.poll);
      return redirect(pollPath(threadId));
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, pollTitle()) },
];

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export default function IdeaPoll() {
  const data = useLoaderData<typeof loader>();
  return <PollPage {...data} action={pollPath(data.asked.thread.id)} form={useActionData<typeof action>()} />;
}
