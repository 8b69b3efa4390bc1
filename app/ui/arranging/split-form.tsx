import { Form } from "@remix-run/react";
import type { ArrangingView } from "../../domain/arranging/find-arranging.ts";
import { arrangedKinds } from "../../domain/arranging/input.ts";
import {
  kindField,
  kindOption,
  nothingToSplit,
  somebody,
  spaceField,
  splitChoose,
  splitDo,
  splitHint,
  splitName,
  splitTitle,
} from "../../i18n/arranging.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { useClock } from "../primitives/now.tsx";
import { dateWords } from "../primitives/time.tsx";
import { Section } from "./section.tsx";
import { WhyField } from "./why-field.tsx";

type SplitFormProps = ArrangingView & { at: string; submission: string; open: boolean; form?: FormState };

/** Chooses the answers that leave, and says what their own thread is called and where it stands. */
export function SplitForm({ thread, spaces, answers, at, submission, open, form }: SplitFormProps) {
  const { zone } = useClock();
  if (answers.length === 0) return <Section title={splitTitle()} hint={nothingToSplit()} open={open} />;
  return (
    <Section title={splitTitle()} hint={splitHint()} open={open}>
      <Form method="post" action={`${at}?do=split`} className="grid max-w-168 gap-4">
        <input type="hidden" name="_submission" value={submission} />
        <Choices
          type="checkbox"
          name="answers"
          label={splitChoose()}
          options={answers.map(({ id, opening, author, at: written }) => ({
            value: id,
            label: opening.length > 110 ? `${opening.slice(0, 110)}…` : opening,
            hint: `${author ?? somebody()}, ${dateWords(written, "long", zone)}`,
          }))}
          chosen={[]}
          form={form}
        />
        <InputField
          name="title"
          id="field-title-split"
          label={splitName()}
          form={form}
          minLength={10}
          maxLength={200}
        />
        <SelectField
          name="space"
          id="field-space-split"
          label={spaceField()}
          options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={thread.space}
          form={form}
        />
        <SelectField
          name="kind"
          id="field-kind-split"
          label={kindField()}
          options={arrangedKinds.map((kind) => ({ value: kind, label: kindOption[kind]() }))}
          defaultValue={thread.kind}
          form={form}
        />
        <WhyField of="split" form={form} />
        <p>
          <Submit tone="quiet" name="intent" value="split">
            {splitDo()}
          </Submit>
        </p>
      </Form>
    </Section>
  );
}
