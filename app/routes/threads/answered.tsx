import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
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
  async load({ viewer, url }) {
    const [thread, drafts] = await Promise.all([
      findAnswering(viewer, answerIn(url)),
      findDrafts(viewer, ["ask"]),
    ]);
    return { thread, draft: drafts.ask !== undefined };
  },
});

/** The form of a question ends here once a look-alike has answered it. What was written is kept: somebody may have slipped. */
export const action = write({
  audience: "members",
  limit: { name: "answered", points: 60, seconds: 3_600 },
  intents: {
    default: intent(z.object({}), async (knock) => {
      const answer = answerIn(knock.url);
      await recordSuggestionHit(knock.viewer, answer, readerOf(knock), knock.now);
      const { shown: _, ...written } = knock.values;
      const fields = draftFields.safeParse(written);
      if (!fields.success) throw new Invalid({ form: ["tooLong"] });
      await saveDraft(knock.viewer, "ask", { fields: fields.data });
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
