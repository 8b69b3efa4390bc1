import { Form, Link } from "@remix-run/react";
import type { CheckView, FreshnessPageView } from "../../domain/freshness/views.ts";
import { answerToQuestion, checksHeading, outcomeWords, undoIt, undoneBy } from "../../i18n/freshness.ts";
import { formerMember } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Submit } from "../primitives/button.tsx";
import { dateWords, Time } from "../primitives/time.tsx";
import { Part } from "./part.tsx";

/** What was said of an answer so far; the last that stands can be taken back. */
export function Checks({ answer: { postId, checks, seen } }: { answer: FreshnessPageView }) {
  if (checks.length === 0) return null;
  return (
    <Part id="checks" title={checksHeading()}>
      <ul className="divide-y divide-line">
        {checks.map((check) => (
          <li key={check.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <Said check={check} />
            {check.id === seen && (
              <Form method="post" action={`${postPath(postId)}/freshness`}>
                <input type="hidden" name="check" value={check.id} />
                <Submit tone="quiet" size="small" name="intent" value="undo">
                  {undoIt()}
                </Submit>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Said({ check: { outcome, note, by, at, superseding, undone } }: { check: CheckView }) {
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className={undone ? "text-quiet line-through" : "font-semibold"}>{outcomeWords[outcome]()}</p>
      {superseding && (
        <p>
          <Link to={superseding.path} className="text-link underline underline-offset-3">
            {answerToQuestion({ title: superseding.title })}
          </Link>
        </p>
      )}
      {note && <p className="[overflow-wrap:anywhere]">{note}</p>}
      <p className="text-14 text-quiet">
        {by?.displayName ?? formerMember()} · <Time at={at} />
      </p>
      {undone && (
        <p className="text-14 text-quiet">
          {undoneBy({ name: undone.by?.displayName ?? null, date: dateWords(undone.at) })}
        </p>
      )}
    </div>
  );
}
