import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { freshMonthsHint, freshMonthsLabel } from "../../i18n/freshness.ts";
import {
  access,
  appearance,
  cancel,
  content,
  createSpace,
  defaultKindLabel,
  descriptionEnglish,
  descriptionFrench,
  groupsHint,
  groupsLabel,
  hueLabel,
  iconLabel,
  identity,
  kindAnnouncement,
  kindDiscussion,
  kindIdea,
  kindQuestion,
  kindsLabel,
  languageLabel,
  nameEnglish,
  nameFrench,
  saveSpace,
  slugHint,
  slugLabel,
  visibilityLabel,
  voteBudgetHint,
  voteBudgetLabel,
  votePeriodLabel,
  votePeriods,
} from "../../i18n/spaces.ts";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { type AdminSpace, type Group, languageWords, visibilityWords } from "./admin-space.ts";
import { hueSwatch, huesWith, iconSwatch, icons, Swatches } from "./swatches.tsx";

const kindOptions = [
  { value: "question", word: kindQuestion },
  { value: "idea", word: kindIdea },
  { value: "discussion", word: kindDiscussion },
  { value: "announcement", word: kindAnnouncement },
];

type SpaceFormProps = { space: AdminSpace | null; groups: Group[]; submission: string; form: FormState };

/** Everything about one space. `was` carries the slug it had, so that the slug itself can change. */
export function SpaceForm({ space, groups, submission, form }: SpaceFormProps) {
  return (
    <Form method="post" action="/admin/spaces" className="grid max-w-144 gap-10">
      <input type="hidden" name="_submission" value={submission} />
      {space && <input type="hidden" name="was" value={space.slug} />}
      <ErrorSummary form={form} keeps />
      <Part title={identity()}>
        <InputField
          name="nameFr"
          label={nameFrench()}
          form={form}
          defaultValue={space?.names.fr}
          maxLength={60}
        />
        <InputField
          name="nameEn"
          label={nameEnglish()}
          form={form}
          defaultValue={space?.names.en}
          maxLength={60}
        />
        <TextField
          name="descriptionFr"
          label={descriptionFrench()}
          form={form}
          defaultValue={space?.descriptions.fr}
          rows={2}
          maxLength={300}
          optional
        />
        <TextField
          name="descriptionEn"
          label={descriptionEnglish()}
          form={form}
          defaultValue={space?.descriptions.en}
          rows={2}
          maxLength={300}
          optional
        />
        <InputField
          name="slug"
          label={slugLabel()}
          hint={slugHint()}
          form={form}
          defaultValue={space?.slug}
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
        />
      </Part>
      <Part title={content()}>
        <Choices
          type="checkbox"
          name="kinds"
          label={kindsLabel()}
          form={form}
          chosen={space?.kinds ?? ["question"]}
          options={kindOptions.map(({ value, word }) => ({ value, label: word() }))}
        />
        <SelectField
          name="defaultKind"
          label={defaultKindLabel()}
          form={form}
          defaultValue={space?.defaultKind ?? "question"}
          options={kindOptions.map(({ value, word }) => ({ value, label: word() }))}
        />
        <SelectField
          name="language"
          label={languageLabel()}
          form={form}
          defaultValue={space?.language ?? "all"}
          options={options(languageWords)}
        />
        <InputField
          name="freshMonths"
          label={freshMonthsLabel()}
          hint={freshMonthsHint()}
          form={form}
          type="number"
          inputMode="numeric"
          min={0}
          max={240}
          defaultValue={String(space?.freshMonths ?? 18)}
        />
        <InputField
          name="voteBudget"
          label={voteBudgetLabel()}
          hint={voteBudgetHint()}
          form={form}
          type="number"
          min={1}
          max={1_000}
          defaultValue={space?.voteBudget ?? ""}
          optional
        />
        <SelectField
          name="votePeriod"
          label={votePeriodLabel()}
          form={form}
          defaultValue={space?.votePeriod ?? "month"}
          options={options(votePeriods)}
        />
      </Part>
      <Part title={access()}>
        <SelectField
          name="visibility"
          label={visibilityLabel()}
          form={form}
          defaultValue={space?.visibility ?? "public"}
          options={options(visibilityWords)}
        />
        {groups.length > 0 && (
          <Choices
            type="checkbox"
            name="groups"
            label={groupsLabel()}
            hint={groupsHint()}
            form={form}
            chosen={space?.groups ?? []}
            options={groups.map((group) => ({ value: group.slug, label: group.name }))}
          />
        )}
      </Part>
      <Part title={appearance()}>
        <Swatches
          name="hue"
          label={hueLabel()}
          form={form}
          chosen={String(space?.hue ?? 210)}
          values={huesWith(space?.hue)}
          look={hueSwatch}
        />
        <Swatches
          name="icon"
          label={iconLabel()}
          form={form}
          chosen={space?.icon ?? "message-circle"}
          values={icons}
          look={iconSwatch}
        />
      </Part>
      <div className="flex flex-wrap gap-3">
        <Submit>{space ? saveSpace() : createSpace()}</Submit>
        {space && (
          <ButtonLink to="/admin/spaces" tone="plain">
            {cancel()}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function options(words: Record<string, () => string>) {
  return Object.entries(words).map(([value, word]) => ({ value, label: word() }));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 w-full border-b border-line pb-2 text-19 font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}
