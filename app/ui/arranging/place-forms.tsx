import { Form } from "@remix-run/react";
import type { ArrangingView } from "../../domain/arranging/find-arranging.ts";
import { arrangedKinds } from "../../domain/arranging/input.ts";
import {
  chooseOne,
  kindField,
  kindOption,
  moveDo,
  moveHint,
  moveTitle,
  nowhereToMove,
  retypeDo,
  retypeHint,
  retypeTitle,
  sameKind,
  sameSpace,
  spaceField,
} from "../../i18n/arranging.ts";
import { Submit } from "../primitives/button.tsx";
import { SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Section } from "./section.tsx";
import { WhyField } from "./why-field.tsx";

type PlaceFormProps = ArrangingView & { at: string; submission: string; open: boolean; form?: FormState };

const optionsOf = (kinds: readonly (keyof typeof kindOption)[]) =>
  kinds.map((kind) => ({ value: kind, label: kindOption[kind]() }));

export function MoveForm({ thread, spaces, at, submission, open, form }: PlaceFormProps) {
  const others = spaces.filter(({ slug }) => slug !== thread.space);
  return (
    <Section title={moveTitle()} hint={others.length > 0 ? moveHint() : nowhereToMove()} open={open}>
      {others.length > 0 && (
        <Form method="post" action={`${at}?do=move`} className="grid max-w-form gap-4">
          <input type="hidden" name="_submission" value={submission} />
          <SelectField
            name="space"
            id="field-space-move"
            label={spaceField()}
            prompt={chooseOne()}
            options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
            form={form}
          />
          {thread.kind !== "announcement" && (
            <SelectField
              name="kind"
              id="field-kind-move"
              label={kindField()}
              prompt={sameKind()}
              options={optionsOf(arrangedKinds.filter((kind) => kind !== thread.kind))}
              form={form}
              optional
            />
          )}
          <WhyField of="move" form={form} />
          <p>
            <Submit tone="quiet" name="intent" value="move">
              {moveDo()}
            </Submit>
          </p>
        </Form>
      )}
    </Section>
  );
}

export function RetypeForm({ thread, spaces, at, submission, open, form }: PlaceFormProps) {
  return (
    <Section title={retypeTitle()} hint={retypeHint()} open={open}>
      <Form method="post" action={`${at}?do=retype`} className="grid max-w-form gap-4">
        <input type="hidden" name="_submission" value={submission} />
        <SelectField
          name="kind"
          id="field-kind-retype"
          label={kindField()}
          prompt={chooseOne()}
          options={optionsOf(arrangedKinds.filter((kind) => kind !== thread.kind))}
          form={form}
        />
        <SelectField
          name="space"
          id="field-space-retype"
          label={spaceField()}
          prompt={sameSpace()}
          options={spaces
            .filter(({ slug }) => slug !== thread.space)
            .map(({ slug, name }) => ({ value: slug, label: name }))}
          form={form}
          optional
        />
        <WhyField of="retype" form={form} />
        <p>
          <Submit tone="quiet" name="intent" value="retype">
            {retypeDo()}
          </Submit>
        </p>
      </Form>
    </Section>
  );
}
