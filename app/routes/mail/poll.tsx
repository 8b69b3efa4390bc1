import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAnswerLink } from "#app/domain/ideas/answer-link.ts";
import { answerPoll } from "#app/domain/polls/answer-poll.ts";
import { answerPollInput } from "#app/domain/polls/input.ts";
import { findPollAlone } from "#app/domain/polls/list-polls.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { pollTitle } from "../../i18n/idea-return.ts";
import { PollPage } from "../../ui/ideas/poll-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const sealedIn = ({ url }: Pick<Knock, "url">) => url.searchParams.get("s");
const addressOf = (knock: Pick<Knock, "url">) => `/mail/poll?s=${encodeURIComponent(sealedIn(knock) ?? "")}`;

/** Looking says nothing: scanners open the links in mails. */
export const loader = read({
  audience: "public",
  async load(knock) {
    const { viewer, id } = await readAnswerLink("poll", sealedIn(knock), knock.viewer.locale);
    return {
      asked: await findPollAlone(viewer, id, knock.now),
      name: viewer.member.displayName,
      action: addressOf(knock),
      done: knock.url.searchParams.get("done"),
    };
  },
});

export const action = write({
  audience: "public",
  limit: { name: "poll", points: 60, seconds: 600 },
  comesBack: true,
  intents: {
    answer: intent(answerPollInput, async (knock) => {
      const { viewer, id } = await readAnswerLink("poll", sealedIn(knock), knock.viewer.locale);
      await answerPoll(viewer, id, knock.input.choice);
      return redirect(`${addressOf(knock)}&done=answered`);
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, pollTitle()) }];

export default function PollByMail() {
  return <PollPage {...useLoaderData<typeof loader>()} submission="" form={useActionData<typeof action>()} />;
}
