import type { TrackerFields } from "../../domain/evidence/find-tracker.ts";
import type { TrackerKind } from "../../domain/evidence/input.ts";
import { targetName, targetNameHint } from "../../i18n/evidence.ts";
import { english, french } from "../../i18n/spaces.ts";
import {
  trackerBase,
  trackerBaseHints,
  trackerEmail,
  trackerEmailHint,
  trackerLabel,
  trackerLanguage,
  trackerMarkup,
  trackerMarkupHint,
  trackerProject,
  trackerProjectHints,
  trackerToken,
  trackerTokenAgain,
  trackerTokenHints,
  trackerTokenKept,
  trackerTypeHints,
  trackerTypes,
} from "../../i18n/trackers.ts";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

const usualBase: Partial<Record<TrackerKind, string>> = {
  github: "https://github.com",
  gitlab: "https://gitlab.com",
};

/** How one kind of tracker is reached: only what that kind needs. @param fields as they are; none for a new one */
export function TrackerForm({
  kind,
  name,
  fields,
  form,
}: {
  kind: TrackerKind;
  name?: string;
  fields?: TrackerFields;
  form?: FormState;
}) {
  const plain = { autoComplete: "off", spellCheck: false, form } as const;
  return (
    <>
      <InputField
        name="name"
        label={targetName()}
        hint={targetNameHint()}
        maxLength={80}
        defaultValue={name}
        {...plain}
      />
      <InputField
        name="base"
        type="url"
        label={trackerBase()}
        hint={trackerBaseHints[kind]()}
        placeholder="https://"
        maxLength={500}
        defaultValue={fields?.base ?? usualBase[kind]}
        {...plain}
      />
      <InputField
        name="project"
        label={trackerProject()}
        hint={trackerProjectHints[kind]()}
        maxLength={200}
        defaultValue={fields?.project}
        {...plain}
      />
      <InputField
        name="token"
        type="password"
        label={trackerToken()}
        hint={
          <>
            {trackerTokenHints[kind]()} {fields && trackerTokenKept()} {form?.errors && trackerTokenAgain()}
          </>
        }
        optional={fields !== undefined}
        maxLength={1_000}
        {...plain}
        autoComplete="new-password"
      />
      {kind === "jira" && (
        <InputField
          name="email"
          type="email"
          label={trackerEmail()}
          hint={trackerEmailHint()}
          optional
          maxLength={254}
          defaultValue={fields?.email}
          {...plain}
        />
      )}
      {(kind === "jira" || kind === "redmine") && (
        <InputField
          name="type"
          label={trackerTypes[kind]()}
          hint={trackerTypeHints[kind]()}
          optional={kind === "redmine"}
          maxLength={100}
          defaultValue={fields?.type ?? (kind === "jira" ? "Story" : undefined)}
          {...plain}
        />
      )}
      {kind === "redmine" ? (
        <SelectField
          name="markup"
          label={trackerMarkup()}
          hint={trackerMarkupHint()}
          form={form}
          defaultValue={fields?.markup ?? "textile"}
          options={[
            { value: "textile", label: "Textile" },
            { value: "markdown", label: "Markdown" },
          ]}
        />
      ) : (
        <InputField
          name="label"
          label={trackerLabel()}
          optional
          maxLength={50}
          defaultValue={fields?.label ?? "parvis"}
          {...plain}
        />
      )}
      <SelectField
        name="locale"
        label={trackerLanguage()}
        form={form}
        defaultValue={fields?.locale}
        options={[
          { value: "fr", label: french() },
          { value: "en", label: english() },
        ]}
      />
    </>
  );
}
