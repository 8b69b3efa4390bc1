import { useEffect, useRef } from "react";
import type { IdeaCard } from "../../domain/ideas/views.ts";
import {
  alikeBefore,
  alikeBeforeWhy,
  voted as votedWord,
  voteInstead,
  voteInsteadNamed,
  votesFor,
} from "../../i18n/ideas.ts";
import { opensBeside } from "../../i18n/look-alikes.ts";
import { buttonLook } from "../primitives/button.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { StatusChip } from "./status-chip.tsx";

/** Inside the form of an idea: each is read beside it, so that nothing typed is lost, and one that is open may be voted for instead. */
export function Alike({ found }: { found: IdeaCard[] }) {
  return (
    <ul className="grid gap-3">
      {found.map(({ id, title, path, language, opening, status, votes, voted, canVote }) => (
        <li key={id} className="grid gap-2 rounded-card border border-line bg-raised px-4 py-3 text-ink">
          <div lang={language} className="min-w-0">
            <a
              href={path}
              target="_blank"
              rel="noreferrer"
              className="font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {title}
              <VisuallyHidden> {opensBeside()}</VisuallyHidden>
            </a>
            <p className="mt-1 line-clamp-2 text-15 text-quiet">{opening}</p>
          </div>
          <p className="flex flex-wrap items-center gap-2 text-14 text-quiet">
            <StatusChip status={status} />
            {votesFor({ count: votes })}
            {voted && <span className="font-semibold text-link">{votedWord()}</span>}
          </p>
          {canVote && !voted && (
            <button
              type="submit"
              formAction={`/ideas/instead?${new URLSearchParams({ idea: id })}`}
              formNoValidate
              aria-label={voteInsteadNamed({ title })}
              className={buttonLook({ tone: "quiet", size: "small", className: "justify-self-start" })}
            >
              {voteInstead()}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The step between a form and its publication, for those who were shown nothing while they typed. */
export function AlikeBefore({ found }: { found: IdeaCard[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="alike-before"
      className="rounded-card border border-info-line bg-info-tint px-4 py-4 text-info-ink"
    >
      <h2 id="alike-before" ref={heading} tabIndex={-1} className="text-19 font-bold outline-none">
        {alikeBefore()}
      </h2>
      <p className="mt-1 mb-3">{alikeBeforeWhy()}</p>
      <input type="hidden" name="shown" value="yes" />
      <Alike found={found} />
    </section>
  );
}
