import { Form } from "@remix-run/react";
import { kinds as kindChoices, mailModes } from "../../domain/notifications/input.ts";
import {
  allHeading,
  doneWords,
  hearThread,
  kindNames,
  kindsHint,
  kindsLabel,
  modeHints,
  modeLabel,
  modes,
  muteThread,
  preferencesLead,
  preferencesTitle,
  resumeMail,
  savePreferences,
  stopAll,
  stopAllHint,
  stoppedWhy,
  threadHeading,
  threadMuted,
  threadNamed,
  threadUnnamed,
} from "../../i18n/mail-preferences.ts";
import { Narrow, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type MailChoicesPageProps = {
  address: string;
  mailMode: string;
  kinds: string[];
  stopped: "bounced" | "complained" | null;
  thread: { title: string; muted: boolean } | null;
  done: string | null;
  form?: FormState;
};

/** What the link at the foot of a mail opens. Every change is one plain form. */
export function MailChoicesPage(props: MailChoicesPageProps) {
  const { address, mailMode, kinds, stopped, thread, done, form } = props;
  const said = done && Object.hasOwn(doneWords, done) ? doneWords[done as keyof typeof doneWords] : null;
  return (
    <Narrow>
      <PageHeader title={preferencesTitle()} lead={preferencesLead({ address })} />
      {said && (
        <Notice tone="success" live>
          <p>{said()}</p>
        </Notice>
      )}
      {stopped && (
        <Notice tone="warning">
          <p>{stoppedWhy[stopped]()}</p>
          <Form method="post" className="mt-3">
            <Submit name="intent" value="resume" tone="quiet" size="small">
              {resumeMail()}
            </Submit>
          </Form>
        </Notice>
      )}
      {thread && (
        <section aria-labelledby="thread" className="grid justify-items-start gap-3">
          <h2 id="thread" className="text-19 font-bold">
            {threadHeading()}
          </h2>
          <p className="text-quiet wrap-anywhere">
            {thread.muted
              ? threadMuted()
              : thread.title
                ? threadNamed({ title: thread.title })
                : threadUnnamed()}
          </p>
          <Form method="post">
            <Submit name="intent" value={thread.muted ? "hear-thread" : "mute-thread"} tone="quiet">
              {thread.muted ? hearThread() : muteThread()}
            </Submit>
          </Form>
        </section>
      )}
      <Form method="post" className="grid gap-6" key={`${mailMode} ${kinds.join(" ")}`}>
        {form && <ErrorSummary form={form} />}
        <Choices
          type="radio"
          name="mailMode"
          label={modeLabel()}
          chosen={[mailMode]}
          form={form}
          options={mailModes.map((value) => ({
            value,
            label: modes[value](),
            hint: value in modeHints ? modeHints[value as keyof typeof modeHints]() : undefined,
          }))}
        />
        <Choices
          type="checkbox"
          name="kinds"
          label={kindsLabel()}
          hint={kindsHint()}
          chosen={kinds}
          form={form}
          options={kindChoices.map((value) => ({ value, label: kindNames[value]() }))}
        />
        <Submit name="intent" value="choose">
          {savePreferences()}
        </Submit>
      </Form>
      {mailMode !== "never" && (
        <section aria-labelledby="all" className="grid justify-items-start gap-3 border-t border-line pt-6">
          <h2 id="all" className="text-19 font-bold">
            {allHeading()}
          </h2>
          <p className="text-quiet">{stopAllHint()}</p>
          <Form method="post">
            <Submit name="intent" value="stop-all" tone="quiet">
              {stopAll()}
            </Submit>
          </Form>
        </section>
      )}
    </Narrow>
  );
}
