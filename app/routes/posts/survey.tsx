import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSurvey } from "#app/domain/deflection/answer-survey.ts";
import { findSurveyPage } from "#app/domain/deflection/find-survey.ts";
import { surveyInput } from "#app/domain/deflection/input.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { readerOf } from "#app/http/reader.server.ts";
import { postPath } from "#app/lib/paths.ts";
import { surveyTitle } from "../../i18n/survey.ts";
import { SurveyPage } from "../../ui/deflection/survey-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  load: (knock) => findSurveyPage(knock.viewer, idParam(knock.params.id), readerOf(knock), knock.now),
});

export const action = write({
  audience: "public",
  limit: { name: "survey", points: 60, seconds: 600 },
  intents: {
    default: intent(surveyInput, async (knock) => {
      const id = idParam(knock.params.id);
      await answerSurvey(knock.viewer, id, knock.input, readerOf(knock), knock.now);
      return redirect(`${postPath(id)}/survey`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, surveyTitle()) }];

export default function Survey() {
  return <SurveyPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
