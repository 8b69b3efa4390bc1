import { Form } from "@remix-run/react";
import { noteLimit } from "../../domain/freshness/input.ts";
import type { FreshnessPageView } from "../../domain/freshness/views.ts";
import {
  otherAccepted,
  otherAddress,
  otherAddressHint,
  otherElsewhere,
  otherLabel,
  saySuperseded,
  supersedeHeading,
  supersedeLead,
  whySuperseded,
  whySupersededHint,
} from "../../i18n/freshness.ts";
import { formerMember } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Part } from "./part.tsx";

/** Names what is to be read instead: another answer to the same question, or the address of one elsewhere. */
export function SupersedeForm({ answer, refused }: { answer: FreshnessPageView; refused?: FormState }) {
  const { postId, others, language, seen } = answer;
  return (
    <Part id="supersede" title={supersedeHeading()} lead={supersedeLead()}>
      <Form method="post" action={`${postPath(postId)}/freshness`} className="grid gap-4">
        <input type="hidden" name="seen" value={seen} />
        {others.length > 0 && (
          <Choices
            type="radio"
            name="choice"
            label={otherLabel()}
            form={refused}
            chosen={["elsewhere"]}
            options={[
              ...others.map(({ postId: value, by, opening, accepted }) => ({
                value,
                label: opening,
                lang: language,
                hint: [by?.displayName ?? formerMember(), ...(accepted ? [otherAccepted()] : [])].join(" · "),
              })),
              { value: "elsewhere", label: otherElsewhere() },
            ]}
          />
        )}
        <InputField
          name="by"
          label={otherAddress()}
          hint={otherAddressHint()}
          required={others.length === 0}
          form={refused}
          maxLength={500}
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          name="note"
          label={whySuperseded()}
          hint={whySupersededHint()}
          rows={2}
          maxLength={noteLimit}
          form={refused}
        />
        <div>
          <Submit tone="quiet" name="intent" value="superseded">
            {saySuperseded()}
          </Submit>
        </div>
      </Form>
    </Part>
  );
}
