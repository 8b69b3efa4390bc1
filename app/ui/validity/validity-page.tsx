import { Form, Link } from "@remix-run/react";
import type { ValidityPageView } from "../../domain/validity/views.ts";
import { formerMember } from "../../i18n/threads.ts";
import {
  allHint,
  allLabel,
  allOption,
  leaveValidity,
  saveValidity,
  statementsHeading,
  tookBack,
  validityLead,
  validityTitle,
  validityWords,
  versionsHint,
  versionsLabel,
} from "../../i18n/validity.ts";
import { postPath } from "../../lib/paths.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";

export type ValidityPageProps = { page: ValidityPageView; refused?: FormState };

/** For which versions an accepted answer holds, and what was said of it so far. */
export function ValidityPage({ page, refused }: ValidityPageProps) {
  const { postId, thread, product, threadVersion, validity, offered, current } = page;
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{validityTitle()}</h1>
        <p className="mt-1.5 text-quiet">
          <Link
            to={thread.path}
            lang={thread.language}
            className="underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        </p>
        <p className="mt-3">{validityLead({ product })}</p>
      </header>
      <Form method="post" action={`${postPath(postId)}/validity`} className="grid gap-5">
        {refused && <ErrorSummary form={refused} keeps />}
        <Choices
          type="checkbox"
          name="versions"
          label={versionsLabel()}
          hint={versionsHint({ version: threadVersion })}
          form={refused}
          chosen={validity.said && !validity.upToNow ? validity.versions : []}
          options={offered.map((name) => ({ value: name, label: name }))}
        />
        <Choices
          type="checkbox"
          name="upToNow"
          label={allLabel()}
          form={refused}
          chosen={validity.upToNow ? ["on"] : []}
          options={[{ value: "on", label: allOption({ version: current }), hint: allHint() }]}
        />
        <div className="flex flex-wrap gap-3">
          <Submit>{saveValidity()}</Submit>
          <ButtonLink to={thread.path} tone="plain">
            {leaveValidity()}
          </ButtonLink>
        </div>
      </Form>
      <Statements statements={page.statements} />
    </Narrow>
  );
}

function Statements({ statements }: Pick<ValidityPageView, "statements">) {
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby="said" className="mt-6 border-t border-line pt-8">
      <h2 id="said" className="text-19 font-bold">
        {statementsHeading()}
      </h2>
      <ul className="mt-3 divide-y divide-line">
        {statements.map(({ versions, upToNow, by, at }) => (
          <li key={at} className="py-3">
            <p>{validityWords({ versions, upToNow })[0] ?? tookBack()}</p>
            <p className="text-14 text-quiet">
              {by?.displayName ?? formerMember()} · <Time at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
