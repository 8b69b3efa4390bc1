import type { IdeaView } from "../../domain/ideas/views.ts";
import {
  budgetLine,
  votesLink,
  whyChange,
  whyHint,
  whyMine,
  whyPrivate,
  whyPublic,
  whyQuotable,
  whySave,
  whyTakeBack,
  whyYours,
} from "../../i18n/ideas.ts";
import { buttonLook } from "../primitives/button.tsx";

const look = buttonLook({ tone: "quiet", size: "small" });

/**
 * Why an idea matters to its reader, and how many votes they have left. The form is there for whoever may vote, and shown
 * once they have: pressed, the vote beside it changes in place, and no page is asked for (`idea-why` in `styles/post.css`).
 */
export function VoteReason({ threadId, idea: { can, mine, budget } }: { threadId: string; idea: IdeaView }) {
  const left = budget && Math.max(0, budget.budget - budget.spent);
  return (
    <>
      {budget && left !== null && (
        <p className="mt-4 text-14 text-quiet">
          {budgetLine({ left, budget: budget.budget, period: budget.period })} ·{" "}
          <a
            href="/ideas/votes"
            className="inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3"
          >
            {votesLink()}
          </a>
        </p>
      )}
      {(can.explain || can.vote) && (
        <div className="idea-why mt-5 rounded-card border border-line px-4 py-3" data-screen="">
          {mine && (
            <p className="break-words">
              <span className="font-semibold">{whyYours()}</span> <q>{mine.words}</q>{" "}
              <span className="text-14 text-quiet">({mine.quotable ? whyPublic() : whyPrivate()})</span>
            </p>
          )}
          <details open={!mine}>
            <summary
              className={`inline-flex min-h-9 cursor-pointer items-center font-semibold touch:min-h-11 ${mine ? "text-link" : ""}`}
            >
              {mine ? whyChange() : whyMine()}
            </summary>
            <form method="post" action={`/t/${threadId}/why`} className="mt-1 grid gap-2">
              <p id="why-hint" className="text-14 text-quiet">
                {whyHint()}
              </p>
              <textarea
                name="words"
                rows={2}
                required
                minLength={3}
                maxLength={500}
                aria-label={whyMine()}
                aria-describedby="why-hint"
                defaultValue={mine?.words}
                className="block field-sizing-content min-h-23 w-full rounded-field border border-control bg-raised px-3 py-2 text-17 text-ink"
              />
              <label className="flex min-h-9 cursor-pointer items-start gap-3 py-1 touch:min-h-11">
                <input
                  type="checkbox"
                  name="quotable"
                  value="yes"
                  defaultChecked={mine?.quotable}
                  className="mt-1 size-4 shrink-0"
                />
                {whyQuotable()}
              </label>
              <p className="flex flex-wrap gap-3">
                <button type="submit" className={look}>
                  {whySave()}
                </button>
                {mine && (
                  <button type="submit" name="intent" value="withdraw" formNoValidate className={look}>
                    {whyTakeBack()}
                  </button>
                )}
              </p>
            </form>
          </details>
        </div>
      )}
    </>
  );
}
