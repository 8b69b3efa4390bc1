import { statusWords } from "../../i18n/idea-status.ts";
import {
  moveTo,
  noVersion,
  reasonEnField,
  reasonFrField,
  reasonHint,
  versionField,
  versionHint,
} from "../../i18n/ideas.ts";
import { type IdeaStatus, ideaStatuses } from "../../lib/idea-board.ts";
import { Choices } from "../primitives/choices.tsx";
import { SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type StepFieldsProps = {
  form: FormState;
  /** What the idea is now, and so does not become; without, the step is for ideas of several statuses. */
  from?: IdeaStatus;
  /** Names of versions it may have come with. */
  versions?: string[];
};

/** What a step says, in any form: the status an idea gets, the public reason, and the version it came with. */
export function StepFields({ form, from, versions = [] }: StepFieldsProps) {
  const options = ideaStatuses
    .filter((status) => status !== from)
    .map((status) => ({ value: status, label: statusWords[status]() }));
  return (
    <>
      {from ? (
        <Choices type="radio" name="to" label={moveTo()} form={form} chosen={[]} required options={options} />
      ) : (
        <div className="sm:max-w-72">
          <SelectField
            name="to"
            label={moveTo()}
            prompt="–"
            required={false}
            form={form}
            defaultValue=""
            options={options}
          />
        </div>
      )}
      <div className="@container grid min-w-0 gap-2">
        <p className="text-14 text-quiet">{reasonHint()}</p>
        <div className="grid gap-4 @min-[28rem]:grid-cols-2">
          {(
            [
              ["reasonFr", reasonFrField],
              ["reasonEn", reasonEnField],
            ] as const
          ).map(([name, label]) => (
            <TextField
              key={name}
              name={name}
              label={label()}
              form={form}
              rows={3}
              maxLength={2_000}
              required={false}
            />
          ))}
        </div>
      </div>
      {versions.length > 0 && (
        <SelectField
          name="version"
          label={versionField()}
          hint={versionHint()}
          form={form}
          optional
          defaultValue=""
          options={[
            { value: "", label: noVersion() },
            ...versions.map((name) => ({ value: name, label: name })),
          ]}
        />
      )}
    </>
  );
}
