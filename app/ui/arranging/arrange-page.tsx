import { Form, Link } from "@remix-run/react";
import type { ArrangingView } from "../../domain/arranging/find-arranging.ts";
import type { FoundThread, NamedThread } from "../../domain/arranging/views.ts";
import {
  arrangeLead,
  arrangeTitle,
  duplicateHint,
  duplicateNow,
  duplicateTitle,
  mergeHint,
  mergeTitle,
  pinDo,
  pinHint,
  pinTitle,
  toThread,
  unpinDo,
  unpinHint,
} from "../../i18n/arranging.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { fieldId } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { OtherConfirmed, OtherForm } from "./other-thread.tsx";
import { MoveForm, RetypeForm } from "./place-forms.tsx";
import { Section } from "./section.tsx";
import { SplitForm } from "./split-form.tsx";
import { WhyField } from "./why-field.tsx";

export type ArrangePageProps = ArrangingView & {
  /** Which form is open; the others are folded, as they begin. */
  doing: string | null;
  /** The other thread of a merge or a duplicate, once it is found. */
  other: NamedThread | null;
  /** Those its words may mean, where it was given by words. */
  others: FoundThread[];
  submission: string;
  refused?: FormState;
};

/** Everything that can be done to a thread's place and shape, each a form of its own, what is done most first. */
export function ArrangePage(props: ArrangePageProps) {
  const { thread, doing, other, others, submission, refused } = props;
  const stateOf = (act: string) => ({ open: doing === act, form: doing === act ? refused : undefined });
  const choiceOf = (act: string) => ({ form: stateOf(act).form, found: doing === act ? others : [] });
  const common = { at: `/t/${thread.id}/arrange`, submission };
  const joins = thread.kind !== "announcement";
  return (
    <Columns>
      <PageHeader title={arrangeTitle()} lead={arrangeLead()}>
        <ButtonLink to={thread.path} tone="quiet" size="small">
          {toThread()}
        </ButtonLink>
      </PageHeader>
      <p lang={thread.language} className="mb-6 rounded-card bg-sunken px-4 py-3 font-semibold">
        <Link to={thread.path} className="hover:underline hover:underline-offset-3">
          {thread.title}
        </Link>
      </p>
      {refused && (
        <ErrorSummary
          form={refused}
          keeps
          idOf={(name) => (name === "answers" ? fieldId(name) : `${fieldId(name)}-${doing}`)}
        />
      )}
      {other && (doing === "merge" || doing === "duplicate") ? (
        <OtherConfirmed {...common} doing={doing} other={other} form={refused} />
      ) : (
        <div>
          <MoveForm {...common} {...props} {...stateOf("move")} />
          {joins && (
            <Section
              title={duplicateTitle()}
              hint={thread.duplicate ? duplicateNow() : duplicateHint()}
              open={doing === "duplicate"}
            >
              {!thread.duplicate && <OtherForm at={common.at} doing="duplicate" {...choiceOf("duplicate")} />}
            </Section>
          )}
          {joins && (
            <Section title={mergeTitle()} hint={mergeHint()} open={doing === "merge"}>
              <OtherForm at={common.at} doing="merge" {...choiceOf("merge")} />
            </Section>
          )}
          {joins && <SplitForm {...common} {...props} {...stateOf("split")} />}
          {joins && <RetypeForm {...common} {...props} {...stateOf("retype")} />}
          <Section title={pinTitle()} hint={thread.pinned ? unpinHint() : pinHint()} open={doing === "pin"}>
            <Form method="post" action={`${common.at}?do=pin`} className="grid max-w-form gap-4">
              <input type="hidden" name="_submission" value={submission} />
              {!thread.pinned && <WhyField of="pin" form={stateOf("pin").form} />}
              <p>
                <Submit tone="quiet" name="intent" value={thread.pinned ? "unpin" : "pin"}>
                  {thread.pinned ? unpinDo() : pinDo()}
                </Submit>
              </p>
            </Form>
          </Section>
        </div>
      )}
    </Columns>
  );
}
