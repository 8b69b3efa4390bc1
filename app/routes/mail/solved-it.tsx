import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readAnswerLink } from "#app/domain/ideas/answer-link.ts";
import { findJudged } from "#app/domain/ideas/find-verdicts.ts";
import { judgeInput } from "#app/domain/ideas/input.ts";
import { judgeIdea } from "#app/domain/ideas/judge-idea.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { solvedTitle } from "../../i18n/idea-return.ts";
import { SolvedPage } from "../../ui/ideas/solved-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const sealedIn = ({ url }: Pick<Knock, "url">) => url.searchParams.get("s");
const addressOf = (knock: Pick<Knock, "url">) =>
  `/mail/solved-it?s=${encodeURIComponent(sealedIn(knock) ?? "")}`;

/** Looking says nothing: scanners open the links in mails. */
export const loader = read({
  audience: "public",
  async load(knock) {
    const { viewer, id } = await readAnswerLink("solved-it", sealedIn(knock), knock.viewer.locale);
    return {
      idea: await findJudged(viewer, Number(id)),
      name: viewer.member.displayName,
      action: addressOf(knock),
      done: knock.url.searchParams.get("done"),
    };
  },
});

export const action = write({
  audience: "public",
  limit: { name: "solved-it", points: 60, seconds: 600 },
  comesBack: true,
  intents: {
    default: intent(judgeInput, async (knock) => {
      const { viewer, id } = await readAnswerLink("solved-it", sealedIn(knock), knock.viewer.locale);
      await judgeIdea(viewer, Number(id), knock.input);
      return redirect(`${addressOf(knock)}&done=said`);
    }),
    withdraw: intent(z.object({}), async (knock) => {
      const { viewer, id } = await readAnswerLink("solved-it", sealedIn(knock), knock.viewer.locale);
      await judgeIdea(viewer, Number(id), null);
      return redirect(`${addressOf(knock)}&done=taken`);
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, solvedTitle()) }];

export default function SolvedItByMail() {
  return <SolvedPage {...useLoaderData<typeof loader>()} byMail form={useActionData<typeof action>()} />;
}
