import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import type { Answering } from "../../domain/reuses/find-answering.ts";
import {
  answeredLead,
  answeredTitle,
  draftWaits,
  goOnAsking,
  notTheAnswer,
  readAnswer,
} from "../../i18n/look-alikes.ts";
import { SurveyForm } from "../deflection/survey-form.tsx";
import { Narrow, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";

export type AnsweredPageProps = {
  thread: Answering;
  draft: boolean;
  /** Chance has this reader asked what the answer spared them. */
  survey: "asked" | "answered" | null;
};

/** Thanks whoever found their answer while asking, and leads to it. */
export function AnsweredPage({ thread, draft, survey }: AnsweredPageProps) {
  const to = `${thread.path}#answer-${thread.answer.id}`;
  return (
    <Narrow>
      <PageHeader title={answeredTitle()} lead={answeredLead()} />
      <div className="rounded-card border border-success-line bg-success-tint px-5 py-4">
        <p className="flex items-start gap-2 text-17 font-semibold">
          <CircleCheck size={20} className="mt-0.5 shrink-0 text-success" aria-hidden="true" />
          <span lang={thread.language}>{thread.title}</span>
        </p>
        <p lang={thread.language} className="mt-2 line-clamp-6">
          {thread.answer.opening}
        </p>
        <p className="mt-4">
          <ButtonLink to={to}>{readAnswer()}</ButtonLink>
        </p>
      </div>
      {survey === "asked" && (
        <div className="mt-8">
          <SurveyForm postId={thread.answer.id} />
        </div>
      )}
      <p className="mt-8 text-quiet">
        {notTheAnswer()} {draft && draftWaits()}{" "}
        <Link
          to="/ask"
          className="inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11"
        >
          {goOnAsking()}
        </Link>
      </p>
    </Narrow>
  );
}
