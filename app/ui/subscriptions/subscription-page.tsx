import { Form } from "@remix-run/react";
import { levels } from "../../domain/subscriptions/input.ts";
import type { SubscriptionView, TargetView } from "../../domain/subscriptions/views.ts";
import {
  back,
  everythingInThread,
  everythingOfPerson,
  followedTitle,
  followTitle,
  levelHints,
  levelLabel,
  levelWords,
  removeDo,
  saveDo,
} from "../../i18n/subscription-pages.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { OnLink } from "../primitives/on-link.tsx";

export type SubscriptionPageProps = {
  target: TargetView;
  kept: SubscriptionView | null;
  /** This page's own address. */
  at: string;
  refused?: FormState;
};

/** How much one is told of a thing. Who comes here to follow wants everything, unless they say otherwise. */
export function SubscriptionPage({ target, kept, at, refused }: SubscriptionPageProps) {
  const hintOf = (level: (typeof levels)[number]) => {
    if (level !== "everything") return levelHints[level]();
    if (target.kind === "thread") return everythingInThread();
    return target.kind === "member" ? everythingOfPerson() : levelHints.everything();
  };
  return (
    <Narrow>
      <h1 className="text-28 font-bold tracking-[-0.01em] text-balance">
        {followTitle({ title: target.title })}
      </h1>
      {refused && <ErrorSummary form={refused} />}
      <Form method="post" action={at} className="grid gap-5">
        <Choices
          type="radio"
          name="level"
          label={levelLabel()}
          chosen={[kept?.level ?? "everything"]}
          form={refused}
          options={levels.map((level) => ({
            value: level,
            label: levelWords[level](),
            hint: hintOf(level),
          }))}
        />
        <div className="flex flex-wrap gap-3">
          <Submit name="intent" value="set" action={at}>
            {saveDo()}
          </Submit>
          <ButtonLink to={target.path} tone="quiet">
            {back()}
          </ButtonLink>
        </div>
      </Form>
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-5">
        {kept && (
          <Form method="post" action={at}>
            <Submit tone="quiet" size="small" name="intent" value="remove" action={at}>
              {removeDo()}
            </Submit>
          </Form>
        )}
        <OnLink to="/settings/subscriptions">{followedTitle()}</OnLink>
      </div>
    </Narrow>
  );
}
