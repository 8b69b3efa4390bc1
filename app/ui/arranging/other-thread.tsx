import { Form, Link } from "@remix-run/react";
import type { FoundThread, NamedThread } from "../../domain/arranging/views.ts";
import {
  duplicateConfirm,
  duplicateDo,
  leaveIt,
  lookAtIt,
  mergeConfirm,
  mergeDo,
  otherField,
  otherHint,
  whichOne,
} from "../../i18n/arranging.ts";
import { answersCount } from "../../i18n/lists.ts";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";
import { WhyField } from "./why-field.tsx";

type Doing = "merge" | "duplicate";

type OtherFormProps = { at: string; doing: Doing; found: FoundThread[]; form?: FormState };

/**
 * Asks for the other thread, and changes nothing: what was meant is shown before anything is done. Words may mean several;
 * each leads to where it is looked at.
 */
export function OtherForm({ at, doing, found, form }: OtherFormProps) {
  return (
    <Form method="get" action={at} className="grid max-w-form gap-4">
      <input type="hidden" name="do" value={doing} />
      <InputField
        name="other"
        id={`field-other-${doing}`}
        label={otherField()}
        hint={otherHint()}
        form={form}
        maxLength={500}
      />
      <p>
        <Submit tone="quiet">{lookAtIt()}</Submit>
      </p>
      {found.length > 0 && (
        <section aria-labelledby={`found-${doing}`}>
          <h3 id={`found-${doing}`} className="font-semibold">
            {whichOne()}
          </h3>
          <ul className="mt-2 divide-y divide-line rounded-card border border-line">
            {found.map((one) => (
              <li key={one.id} className="px-4 py-3">
                <Link
                  to={`${at}?do=${doing}&other=${one.id}`}
                  lang={one.language}
                  className="font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
                >
                  {one.title}
                </Link>
                <Facts>
                  <Fact>#{one.id}</Fact>
                  <Fact>{one.space}</Fact>
                  <Fact>{answersCount({ count: one.answers })}</Fact>
                  <Fact>
                    <Time at={one.at} />
                  </Fact>
                </Facts>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Form>
  );
}

type OtherConfirmedProps = {
  at: string;
  doing: Doing;
  other: NamedThread;
  submission: string;
  form?: FormState;
};

/** The other thread by its title, and the act itself. */
export function OtherConfirmed({ at, doing, other, submission, form }: OtherConfirmedProps) {
  return (
    <section className="border-t border-line pt-6">
      <h2 className="text-19 font-bold">{doing === "merge" ? mergeConfirm() : duplicateConfirm()}</h2>
      <p className="mt-3 mb-5 rounded-card bg-sunken px-4 py-3 font-semibold">
        <Link
          to={other.path}
          lang={other.language}
          className="text-link underline decoration-1 underline-offset-3 hover:decoration-2"
        >
          {other.title}
        </Link>
      </p>
      <Form method="post" action={`${at}?do=${doing}&other=${other.id}`} className="grid max-w-form gap-4">
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="other" value={other.id} />
        <WhyField of={doing} form={form} />
        <p className="flex flex-wrap gap-3">
          <Submit name="intent" value={doing}>
            {doing === "merge" ? mergeDo() : duplicateDo()}
          </Submit>
          <ButtonLink to={at} tone="quiet">
            {leaveIt()}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
