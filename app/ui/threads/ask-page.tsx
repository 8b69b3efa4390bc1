import { Form } from "@remix-run/react";
import { MessageCircle } from "lucide-react";
import { useState } from "react";
import type { SpaceView, ThreadKind } from "../../domain/threads/views.ts";
import {
  askLead,
  askTitle,
  bodyField,
  bodyHint,
  chooseSpace,
  kindDiscussion,
  kindDiscussionHint,
  kindField,
  kindQuestion,
  kindQuestionHint,
  markdownHint,
  noSpaceToAsk,
  noSpaceToAskWhy,
  publish,
  spaceField,
  tagsField,
  tagsHint,
  titleField,
  titleHint,
} from "../../i18n/threads.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { useKeptForm } from "../primitives/use-kept-form.ts";

export type AskPageProps = FormState & {
  /** Spaces where the viewer may start a thread; `values.space` is the one chosen beforehand. */
  spaces: SpaceView[];
  submission: string;
};

const kinds = [
  { value: "question" as const, label: kindQuestion, hint: kindQuestionHint },
  { value: "discussion" as const, label: kindDiscussion, hint: kindDiscussionHint },
];

export function AskPage({ spaces, submission, ...given }: AskPageProps) {
  const { ref, form: kept } = useKeptForm("/ask", given.errors && given);
  const form = given.errors ? given : { values: { ...kept?.values, ...filled(given.values) } };
  const [slug, setSlug] = useState(form.values?.space || (spaces.length === 1 ? spaces[0]!.slug : ""));
  const space = spaces.find((each) => each.slug === slug);
  return (
    <Columns>
      <PageHeader title={askTitle()} lead={askLead()} />
      {spaces.length === 0 ? (
        <EmptyState icon={<MessageCircle />} title={noSpaceToAsk()}>
          {noSpaceToAskWhy()}
        </EmptyState>
      ) : (
        <Form ref={ref} method="post" action="/ask" className="grid max-w-168 gap-6">
          <input type="hidden" name="_submission" value={submission} />
          <ErrorSummary form={form} keeps />
          <InputField
            name="title"
            label={titleField()}
            hint={titleHint()}
            form={form}
            minLength={10}
            maxLength={200}
          />
          <TextField
            name="body"
            label={bodyField()}
            hint={
              <>
                {bodyHint()}
                <br />
                {markdownHint()}
              </>
            }
            form={form}
            rows={9}
            minLength={10}
            maxLength={32_000}
          />
          <SelectField
            name="space"
            label={spaceField()}
            prompt={spaces.length > 1 ? chooseSpace() : undefined}
            form={form}
            defaultValue={slug}
            onChange={(event) => setSlug(event.currentTarget.value)}
            options={spaces.map((each) => ({ value: each.slug, label: each.name }))}
          />
          <Kinds key={slug} space={space} spaces={spaces} form={form} />
          <InputField
            name="tags"
            label={tagsField()}
            hint={tagsHint()}
            form={form}
            optional
            maxLength={400}
          />
          <div>
            <Submit action="/ask">{publish()}</Submit>
          </div>
        </Form>
      )}
    </Columns>
  );
}

/** What the address asks for wins over what was typed on an earlier visit; what it leaves open does not. */
function filled(values: FormState["values"] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

type KindsProps = { space: SpaceView | undefined; spaces: SpaceView[]; form: FormState };

/** Asked only where there is a choice. Before a space is chosen nothing is preset: the space's own default decides. */
function Kinds({ space, spaces, form }: KindsProps) {
  const allowed = new Set<ThreadKind>(space ? space.kinds : spaces.flatMap((each) => each.kinds));
  const options = kinds.filter((kind) => allowed.has(kind.value));
  if (options.length < 2) return null;
  return (
    <Choices
      type="radio"
      name="kind"
      label={kindField()}
      form={form}
      chosen={space ? [space.defaultKind] : []}
      options={options.map(({ value, label, hint }) => ({ value, label: label(), hint: hint() }))}
    />
  );
}
