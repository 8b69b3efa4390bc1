import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import type { IdeaCard } from "../../domain/ideas/views.ts";
import { goOnProposing, notTheIdea, readIdea, thanksLead, thanksTitle, votesFor } from "../../i18n/ideas.ts";
import { draftWaits } from "../../i18n/look-alikes.ts";
import { Narrow, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { StatusChip } from "./status-chip.tsx";

/** Thanks whoever voted for an idea that was there already, and leads to it. */
export function InsteadPage({ idea, draft }: { idea: IdeaCard; draft: boolean }) {
  return (
    <Narrow>
      <PageHeader title={thanksTitle()} lead={thanksLead()} />
      <div className="rounded-card border border-success-line bg-success-tint px-5 py-4">
        <p className="flex items-start gap-2 text-17 font-semibold">
          <CircleCheck size={20} className="mt-0.5 shrink-0 text-success" aria-hidden="true" />
          <span lang={idea.language}>{idea.title}</span>
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-2 text-14">
          <StatusChip status={idea.status} />
          {votesFor({ count: idea.votes })}
        </p>
        <p lang={idea.language} className="mt-2 line-clamp-4">
          {idea.opening}
        </p>
        <p className="mt-4">
          <ButtonLink to={idea.path}>{readIdea()}</ButtonLink>
        </p>
      </div>
      <p className="mt-8 text-quiet">
        {notTheIdea()} {draft && draftWaits()}{" "}
        <Link
          to="/ideas/new"
          className="inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11"
        >
          {goOnProposing()}
        </Link>
      </p>
    </Narrow>
  );
}
