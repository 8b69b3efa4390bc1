import { Form } from "@remix-run/react";
import {
  confirmLabel,
  deleteDo,
  deleteFacts,
  deleteTitle,
  leaveLead,
  pauseDo,
  pauseFacts,
  pauseTitle,
} from "../../i18n/leaving.ts";
import type { Text } from "../../i18n/text.ts";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { SettingsFrame } from "./settings-frame.tsx";

export type LeavePageProps = { username: string; form?: FormState };

const at = "/settings/leave";

/** The two ways to leave, each with what happens said before. Sent without the router: the document goes with the person. */
export function LeavePage({ username, form }: LeavePageProps) {
  // Both forms have a field of one name; what came back is said in the one that was sent.
  const sent = form?.values?.way ?? "deactivate";
  const of = (way: string) => (sent === way ? form : undefined);
  return (
    <SettingsFrame current={at}>
      <p className="-mb-4 text-17 text-quiet">{leaveLead()}</p>
      {form && <ErrorSummary form={form} idOf={(name) => `${sent}-${name}`} />}
      <Way
        way="deactivate"
        title={pauseTitle()}
        facts={pauseFacts}
        username={username}
        act={pauseDo()}
        form={of("deactivate")}
      />
      <Way
        way="delete"
        title={deleteTitle()}
        facts={deleteFacts}
        username={username}
        act={deleteDo()}
        form={of("delete")}
      />
    </SettingsFrame>
  );
}

type WayProps = {
  way: "deactivate" | "delete";
  title: string;
  facts: Text[];
  username: string;
  act: string;
  form?: FormState;
};

function Way({ way, title, facts, username, act, form }: WayProps) {
  return (
    <section aria-labelledby={way} className="rounded-card border border-line px-5 py-5">
      <h2 id={way} className="text-19 font-bold">
        {title}
      </h2>
      <ul className="mt-2 grid max-w-prose list-disc gap-1.5 ps-5">
        {facts.map((fact) => (
          <li key={fact()}>{fact()}</li>
        ))}
      </ul>
      <Form method="post" action={at} reloadDocument className="mt-5 grid max-w-form gap-4">
        <input type="hidden" name="way" value={way} />
        <InputField
          id={`${way}-username`}
          name="username"
          label={confirmLabel({ username })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          form={form}
        />
        <div>
          <Submit tone={way === "delete" ? "danger" : "quiet"} name="intent" value={way} action={at}>
            {act}
          </Submit>
        </div>
      </Form>
    </section>
  );
}
