import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Beside as BesideView } from "../../domain/members/views.ts";
import { done } from "../../i18n/decisions.ts";
import { figure } from "../../i18n/lists.ts";
import {
  besideConfirmed,
  besideDecisions,
  besideEmail,
  besideGroups,
  besideManage,
  besideNever,
  besideNoGroup,
  besideSeen,
  besideTitle,
  besideUnconfirmed,
} from "../../i18n/profile.ts";
import {
  suspensionTitle,
  toSuspend,
  toSuspension,
  untilDate,
  untilLiftedWord,
} from "../../i18n/suspensions.ts";
import { OnLink } from "../primitives/on-link.tsx";
import { dateWords, Time } from "../primitives/time.tsx";

/** What the brand's own people see on a profile, and nobody else. */
export function Beside({ beside }: { beside: BesideView }) {
  const { decisions, groups, seenAt, suspension, adminPath } = beside;
  return (
    <section
      aria-labelledby="beside"
      className="mt-6 rounded-card border border-line bg-sunken px-5 py-4 text-14"
    >
      <h2 id="beside" className="text-16 font-bold">
        {besideTitle()}
      </h2>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Row word={besideEmail()}>{beside.emailConfirmed ? besideConfirmed() : besideUnconfirmed()}</Row>
        <Row word={besideSeen()}>{seenAt ? <Time at={seenAt} /> : besideNever()}</Row>
        <Row word={besideGroups()}>{groups.length > 0 ? groups.join(", ") : besideNoGroup()}</Row>
        {decisions && (
          <Row word={besideDecisions()}>
            {figure({ value: decisions.count })}
            {decisions.latest.length > 0 && (
              <ul className="mt-1 grid gap-1">
                {decisions.latest.map(({ id, path, action, at }) => (
                  <li key={id}>
                    <Link to={path} className="text-link underline underline-offset-3">
                      {(done[action as keyof typeof done] ?? done.hide)()}
                    </Link>{" "}
                    <span className="text-quiet">
                      <Time at={at} as="short" />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Row>
        )}
        {suspension && (
          <Row word={suspensionTitle()}>
            {suspension.holds &&
              `${suspension.until ? untilDate({ date: dateWords(suspension.until) }) : untilLiftedWord()} · `}
            <Link
              to={suspension.path}
              className="inline-flex min-h-6 items-center text-link underline underline-offset-3 touch:min-h-11"
            >
              {suspension.holds ? toSuspension() : toSuspend()}
            </Link>
          </Row>
        )}
      </dl>
      {adminPath && <OnLink to={adminPath}>{besideManage()}</OnLink>}
    </section>
  );
}

function Row({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet">{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
