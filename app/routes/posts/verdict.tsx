import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { findSurvey } from "#app/domain/deflection/find-survey.ts";
import { offerSurvey } from "#app/domain/deflection/offer-survey.ts";
import { undoSurvey } from "#app/domain/deflection/undo-survey.ts";
import { findVerdict } from "#app/domain/reuses/find-verdict.ts";
import { reasonInput } from "#app/domain/reuses/input.ts";
import { sayVerdict } from "#app/domain/reuses/say-verdict.ts";
import { withdrawVerdict } from "#app/domain/reuses/withdraw-verdict.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { readerOf } from "#app/http/reader.server.ts";
import { postPath } from "#app/lib/paths.ts";
import { verdictTitle } from "../../i18n/reuses.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { VerdictPage } from "../../ui/reuses/verdict-page.tsx";

/** Opened, it counts nothing: only what is sent from a page of ours does. */
export const loader = read({
  audience: "public",
  async load(knock) {
    const { viewer, params, url, now } = knock;
    const asked = [viewer, idParam(params.id), readerOf(knock), now] as const;
    return {
      ...(await findVerdict(...asked)),
      survey: await findSurvey(...asked),
      noted: url.searchParams.has("noted"),
    };
  },
});

export const action = write({
  audience: "public",
  limit: { name: "verdict", points: 60, seconds: 600 },
  intents: {
    solved: intent(nothing, (knock) => say(knock, { verdict: "solved" })),
    outdated: intent(nothing, (knock) => say(knock, { verdict: "outdated" })),
    reason: intent(reasonInput, async (knock) => {
      await say(knock, { verdict: "outdated", reason: knock.input.reason });
      return redirect(`${pathOf(knock)}?noted`);
    }),
    withdraw: intent(nothing, async (knock) => {
      const own = [knock.viewer, idParam(knock.params.id), readerOf(knock), knock.now] as const;
      await withdrawVerdict(...own);
      await undoSurvey(...own);
      return redirect(postPath(idParam(knock.params.id)));
    }),
  },
});

const pathOf = ({ params }: Knock) => `${postPath(idParam(params.id))}/verdict`;

async function say(knock: Knock, said: Parameters<typeof sayVerdict>[2]) {
  const { viewer, now } = knock;
  const [answer, reader] = [idParam(knock.params.id), readerOf(knock)];
  await sayVerdict(viewer, answer, said, reader, now);
  // What they say of it comes from memory; what they are asked about it must not, so it is asked on the page that thanks.
  await offerSurvey(viewer, answer, "thread", reader, now);
  return redirect(pathOf(knock));
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, verdictTitle()) }];

export default function VerdictOnAnswer() {
  return <VerdictPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
