import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findSurvey } from "#app/domain/deflection/find-survey.ts";
import { noteOutcome } from "#app/domain/deflection/note-outcome.ts";
import { offerSurvey } from "#app/domain/deflection/offer-survey.ts";
import { findDrafts } from "#app/domain/drafts/find-draft.ts";
import { draftFields } from "#app/domain/drafts/input.ts";
import { saveDraft } from "#app/domain/drafts/save-draft.ts";
import { Invalid } from "#app/domain/errors.ts";
import { findAnswering } from "#app/domain/reuses/find-answering.ts";
import { recordSuggestionHit } from "#app/domain/reuses/record-suggestion-hit.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { readerOf } from "#app/http/reader.server.ts";
import { answeredTitle } from "../../i18n/look-alikes.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AnsweredPage } from "../../ui/threads/answered-page.tsx";

const answerIn = (url: URL) => idParam(url.searchParams.get("answer") ?? undefined);

export const loader = read({
  audience: "members",
  async load(knock) {
    const { viewer, url, now } = knock;
    const [thread, drafts, survey] = await Promise.all([
      findAnswering(viewer, answerIn(url)),
      findDrafts(viewer, ["ask"]),
      findSurvey(viewer, answerIn(url), readerOf(knock), now),
    ]);
    return { thread, draft: drafts.ask !== undefined, survey };
  },
});

/** The form of a question ends here once a look-alike has answered it. What was written is kept: somebody may have slipped. */
export const action = write({
  audience: "members",
  limit: { name: "answered", points: 60, seconds: 3_600 },
  intents: {
    default: intent(z.object({}), async (knock) => {
      const answer = answerIn(knock.url);
      const { viewer, now } = knock;
      await recordSuggestionHit(viewer, answer, readerOf(knock), now);
      await offerSurvey(viewer, answer, "suggestion", readerOf(knock), now);
      await noteOutcome(viewer, "answered", now);
      const { shown: _, ...written } = knock.values;
      const fields = draftFields.safeParse(written);
      if (!fields.success) throw new Invalid({ form: ["tooLong"] });
      await saveDraft(viewer, "ask", { fields: fields.data });
      return redirect(`/ask/answered?${new URLSearchParams({ answer: String(answer) })}`);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, answeredTitle()) },
];

export default function Answered() {
  return <AnsweredPage {...useLoaderData<typeof loader>()} />;
}
