import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NotFound } from "#app/domain/errors.ts";
import { decideSuggestion } from "#app/domain/history/decide-suggestion.ts";
import { findSuggestion } from "#app/domain/history/find-suggestion.ts";
import { acceptInput, declineInput } from "#app/domain/history/input.ts";
import { withdrawSuggestion } from "#app/domain/history/withdraw-suggestion.ts";
import { idParam, intent, type Knock, read, uuidParam, write } from "#app/http/door.server.ts";
import { noteOpened } from "#app/http/opened.server.ts";
import { postPath } from "#app/lib/paths.ts";
import { suggestionTitle } from "../../i18n/history.ts";
import { SuggestionPage } from "../../ui/history/suggestion-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, params, url, request }) {
    noteOpened({ viewer, request }, { subjectId: uuidParam(params.suggestionId) });
    const suggestion = await findSuggestion(viewer, uuidParam(params.suggestionId));
    if (suggestion.post.id !== String(idParam(params.id))) throw new NotFound();
    return { suggestion, adjusting: url.searchParams.has("adjust") };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "suggestion", points: 240, seconds: 3_600 },
  comesBack: true,
  intents: {
    accept: intent(acceptInput, async ({ viewer, params, input }) => {
      await decideSuggestion(viewer, uuidParam(params.suggestionId), {
        outcome: "accepted",
        ...input,
      });
      return back(params);
    }),
    decline: intent(declineInput, async ({ viewer, params, input }) => {
      await decideSuggestion(viewer, uuidParam(params.suggestionId), { outcome: "declined", ...input });
      return back(params);
    }),
    withdraw: intent(z.strictObject({}), async ({ viewer, params }) => {
      await withdrawSuggestion(viewer, uuidParam(params.suggestionId));
      return back(params);
    }),
  },
});

const back = ({ id, suggestionId }: Knock["params"]) =>
  redirect(`${postPath(idParam(id))}/suggestions/${uuidParam(suggestionId)}`);

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, suggestionTitle()) }];

export default function Suggestion() {
  return <SuggestionPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
