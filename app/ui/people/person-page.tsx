import { Link } from "@remix-run/react";
import type { PersonDetails } from "../../domain/people/find-person.ts";
import {
  byPassword,
  confirmedWord,
  factContent,
  factEmail,
  factId,
  factJoined,
  factLanguage,
  factMail,
  factOrigin,
  factSeen,
  factSignIn,
  factsTitle,
  factUsername,
  groupsOfNone,
  groupsOfTitle,
  lastMail,
  mailModeWords,
  mailStateWords,
  mailStopped,
  mergedIntoWords,
  neverSeen,
  noEmail,
  noWayIn,
  peopleTitle,
  personSaved,
  publicPage,
  recentAll,
  recentNone,
  recentTitle,
  unconfirmedWord,
  viewNoted,
  wroteFigures,
} from "../../i18n/people.ts";
import { english, french } from "../../i18n/spaces.ts";
import { memberPath } from "../../lib/paths.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { AuditList } from "../audit/audit-list.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { PersonState } from "./admin-people-page.tsx";
import { MergeStart } from "./merge-page.tsx";
import { PersonNotes } from "./person-notes.tsx";
import { PersonRoles } from "./person-roles.tsx";
import { PersonSessions, PersonTokens } from "./person-sessions.tsx";
import { PersonSuspension } from "./person-suspension.tsx";

export type PersonPageProps = FormState &
  PersonDetails & {
    spaces: { slug: string; name: string }[];
    products: { slug: string; name: string }[];
    submission: string;
    said: "saved" | "merged" | null;
    mergedWords?: string;
  };

/** Everything the team may know about one person, with what may be done about it beside. */
export function PersonPage({ spaces, products, submission, said, mergedWords, ...page }: PersonPageProps) {
  const { person, roles, groups, sessions, tokens, notes, audit, can, suspension, ...rest } = page;
  const form: FormState = { errors: rest.errors, values: rest.values };
  return (
    <AdminFrame
      title={person.displayName || person.username}
      lead={
        <>
          @{person.username} · <PersonState state={person.state} />
        </>
      }
      back={{ to: "/admin/people", label: peopleTitle() }}
      act={
        <ButtonLink to={memberPath(person.username)} tone="quiet" size="small">
          {publicPage()}
        </ButtonLink>
      }
    >
      <div className="mb-6 grid gap-3 empty:hidden">
        {said && (
          <Notice tone="success" live>
            {said === "merged" ? mergedWords : personSaved()}
          </Notice>
        )}
        {person.mergedInto && (
          <Notice tone="info">
            <Link to={`/admin/people/${person.mergedInto}`} className="underline underline-offset-3">
              {mergedIntoWords({ username: person.mergedInto })}
            </Link>
          </Notice>
        )}
        <ErrorSummary form={form} keeps />
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <AdminPart title={factsTitle()} id="facts">
          <Facts {...page} />
        </AdminPart>
        <PersonNotes notes={notes} submission={submission} form={form} may={can.note} />
        <PersonRoles
          roles={roles}
          spaces={spaces}
          products={products}
          form={form}
          may={can.keep && !person.deletedAt}
        />
        <AdminPart title={groupsOfTitle()} id="groups">
          {groups.length === 0 ? (
            <p className="text-14 text-quiet">{groupsOfNone()}</p>
          ) : (
            <ul className="flex flex-wrap gap-2">
              {groups.map(({ slug, name }) => (
                <li key={slug}>
                  {can.keep ? (
                    <Link
                      to={`/admin/groups/${slug}`}
                      className="inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 touch:min-h-11"
                    >
                      {name}
                    </Link>
                  ) : (
                    <Chip>{name}</Chip>
                  )}
                </li>
              ))}
            </ul>
          )}
        </AdminPart>
        <PersonSuspension username={person.username} suspension={suspension} may={can.suspend} />
        {can.keep && (
          <>
            <PersonSessions sessions={sessions} />
            <PersonTokens tokens={tokens} />
            {!person.deletedAt && <MergeStart username={person.username} />}
            <AdminPart title={recentTitle()} id="recent">
              {audit.length === 0 ? (
                <p className="text-14 text-quiet">{recentNone()}</p>
              ) : (
                <>
                  <AuditList rows={audit} short />
                  <Link
                    to={`/admin/audit?subject=${encodeURIComponent(`member:${person.id}`)}`}
                    className="mt-2 inline-flex min-h-9 items-center text-14 font-semibold text-link touch:min-h-11"
                  >
                    {recentAll()}
                  </Link>
                </>
              )}
            </AdminPart>
          </>
        )}
      </div>
      <p className="mt-10 text-14 text-quiet">{viewNoted()}</p>
    </AdminFrame>
  );
}

function Facts({ person, mail, figures }: Pick<PersonDetails, "person" | "mail" | "figures">) {
  const last = mail.last;
  const facts: [string, React.ReactNode][] = [
    [factUsername(), `@${person.username}`],
    [
      factEmail(),
      person.email ? (
        <>
          {person.email}{" "}
          <span className={person.emailConfirmedAt ? "text-quiet" : "text-warning"}>
            ({person.emailConfirmedAt ? confirmedWord() : unconfirmedWord()})
          </span>
        </>
      ) : (
        noEmail()
      ),
    ],
    [
      factSignIn(),
      [
        ...(person.hasPassword ? [byPassword()] : []),
        ...person.identities.map(({ issuer, email }) => (email ? `${issuer} (${email})` : issuer)),
      ].join(", ") || noWayIn(),
    ],
    [factLanguage(), person.language === "fr" ? french() : english()],
    [factJoined(), <Time key="joined" at={person.joinedAt} />],
    [factSeen(), person.seenAt ? <Time key="seen" at={person.seenAt} /> : neverSeen()],
    [factContent(), wroteFigures(figures)],
    [
      factMail(),
      <>
        {mail.stoppedWhy ? (
          <span className="text-warning">{mailStopped({ why: mail.stoppedWhy })}</span>
        ) : (
          mailModeWords[mail.mode]()
        )}
        {last && (
          <span className="text-quiet">
            , {lastMail()} {mailStateWords[last.state]()} <Time at={last.at} as="short" />
          </span>
        )}
      </>,
    ],
    ...person.origins.map(({ site, id }): [string, React.ReactNode] => [factOrigin(), `${site}, ${id}`]),
    [
      factId(),
      <code key="id" className="text-13 break-all">
        {person.id}
      </code>,
    ],
  ];
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-14">
      {facts.map(([label, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list stands as it is
        <div key={index} className="col-span-full grid grid-cols-subgrid">
          <dt className="text-quiet">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
