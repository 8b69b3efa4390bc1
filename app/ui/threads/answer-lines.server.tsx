import type { ReactNode } from "react";
import type { PostView } from "../../domain/threads/views.ts";
import {
  anotherAnswerBelow,
  answerToQuestion,
  checkAnswer,
  checkedBy,
  supersededBy,
  updatedInMonth,
  validInMonth,
} from "../../i18n/freshness.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { saveAsReplyWord } from "../../i18n/replies.ts";
import {
  reusedTimes,
  saidOutdated,
  saidSolved,
  sayOutdated,
  saySolved,
  takeVerdictBack,
  verdictAsked,
} from "../../i18n/reuses.ts";
import { changeValidity, sayValidity, validityWords } from "../../i18n/validity.ts";
import { monthWords } from "../../lib/month.ts";
import { postPath } from "../../lib/paths.ts";
import { buttonLook } from "../primitives/button.tsx";

/**
 * What stands at an accepted answer and never moves. Drawn on the server alone (`draw-page.server.tsx`), so plain links and
 * forms: members' pages carry no script for what is a plain form to them too.
 */
type Of<Part extends keyof PostView> = { id: string } & { [P in Part]: NonNullable<PostView[Part]> };

const look = buttonLook({ tone: "quiet", size: "small" });

/** Until when it was found valid, and the way to say so. */
export function FreshnessLine({ id, freshness: { checked, superseded, can } }: Of<"freshness">) {
  const said =
    checked &&
    (checked.outcome === "updated" ? updatedInMonth : validInMonth)({
      month: monthWords(checked.at, currentLocale()),
    });
  return (
    <Line
      parts={[
        said &&
          !superseded &&
          (checked.by ? `${said}, ${checkedBy({ name: checked.by.displayName })}` : said),
        can && <Way to={`${postPath(id)}/freshness`}>{checkAnswer()}</Way>,
      ]}
    />
  );
}

/** For which versions of its product it holds, and the way to say so. */
export function ValidityLine({ id, validity }: Of<"validity">) {
  const said = validityWords(validity);
  return (
    <Line
      parts={[
        ...said,
        validity.can && (
          <Way to={`${postPath(id)}/validity`}>{said.length > 0 ? changeValidity() : sayValidity()}</Way>
        ),
      ]}
    />
  );
}

/** Whether it solved it, and how often it served again; for the team, a saved reply of it at one press. */
export function ReuseLine({
  id,
  reuse: { count, said, can },
  submission,
}: Of<"reuse"> & { submission: string }) {
  if (count === 0 && !can.judge && !can.save) return null;
  const inside = (
    <>
      {can.judge && <Verdict said={said} />}
      {can.save && (
        <>
          <input type="hidden" name="_submission" value={submission} />
          <button type="submit" formAction={`${postPath(id)}/reply`} className={look}>
            {saveAsReplyWord()}
          </button>
        </>
      )}
      {count > 0 && (
        <a
          href={`${postPath(id)}/reuse`}
          rel="nofollow"
          className="inline-flex min-h-6 items-center underline underline-offset-3"
        >
          {reusedTimes({ count })}
        </a>
      )}
    </>
  );
  const line = "mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-14 text-quiet";
  return can.judge || can.save ? (
    <form method="post" action={`${postPath(id)}/verdict`} className={line}>
      {inside}
    </form>
  ) : (
    <p className={line}>{inside}</p>
  );
}

function Verdict({ said }: { said: NonNullable<PostView["reuse"]>["said"] }) {
  if (said)
    return (
      <>
        <span>{said === "solved" ? saidSolved() : saidOutdated()}</span>
        <Choice intent="withdraw">{takeVerdictBack()}</Choice>
      </>
    );
  return (
    <>
      <span>{verdictAsked()}</span>
      <Choice intent="solved">{saySolved()}</Choice>
      <Choice intent="outdated">{sayOutdated()}</Choice>
    </>
  );
}

/** What stands before the words of an answer that is not to be read any more, in the reader's language. */
export function SupersededNotice({
  superseded,
}: {
  superseded: NonNullable<NonNullable<PostView["freshness"]>["superseded"]>;
}) {
  const { path, title, by } = superseded;
  return (
    <p
      lang={currentLocale()}
      className="mb-4 rounded-card border border-warning-line bg-warning-tint px-4 py-3 text-warning-ink"
    >
      <strong>{supersededBy()}</strong>{" "}
      <Way to={path} follow>
        {title === null ? anotherAnswerBelow({ name: by?.displayName ?? null }) : answerToQuestion({ title })}
      </Way>
    </p>
  );
}

const Choice = ({ intent, children }: { intent: string; children: ReactNode }) => (
  <button type="submit" name="intent" value={intent} className={look}>
    {children}
  </button>
);

const Way = ({ to, follow, children }: { to: string; follow?: boolean; children: ReactNode }) => (
  <a
    href={to}
    rel={follow ? undefined : "nofollow"}
    className="inline-flex min-h-6 items-center underline decoration-1 underline-offset-3 hover:decoration-2"
  >
    {children}
  </a>
);

/** Those parts that there are, with dots between. */
function Line({ parts }: { parts: ReactNode[] }) {
  const there = parts.filter((part) => part !== null && part !== false && part !== "");
  if (there.length === 0) return null;
  return (
    <p className="mt-4 text-14 text-quiet">
      {there.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
        <span key={at}>
          {at > 0 && " · "}
          {part}
        </span>
      ))}
    </p>
  );
}
