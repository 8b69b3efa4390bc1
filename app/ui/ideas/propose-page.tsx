import { Form } from "@remix-run/react";
import { Lightbulb } from "lucide-react";
import type { IdeaCard } from "../../domain/ideas/views.ts";
import type { SpaceView } from "../../domain/threads/views.ts";
import {
  alikeCount,
  alikeShownHere,
  chooseIdeaSpace,
  ideaSpaceField,
  ideaTitleField,
  ideaTitleHint,
  noIdeaSpace,
  noIdeaSpaceWhy,
  problemField,
  problemHint,
  proposeIdea,
  proposeLead,
  publishIdea,
  publishIdeaAnyway,
  wishField,
} from "../../i18n/ideas.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { PlainPreview, WritingActs } from "../composer/acts.tsx";
import { Composer } from "../composer/composer.tsx";
import type { ServerDraft } from "../composer/keeper.ts";
import { useWriting, type Written } from "../composer/use-writing.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { fieldId, InputField, SelectField, TextField } from "../primitives/field.tsx";
import { ProductFields, type ProductFieldsProps } from "../products/product-fields.tsx";
import { TagField } from "../tags/tag-field.tsx";
import { AlikeLive } from "../threads/look-alikes-live.tsx";
import { Alike, AlikeBefore } from "./alike.tsx";

export type ProposePageProps = {
  /** Spaces where the viewer may propose. */
  spaces: SpaceView[];
  products: ProductFieldsProps["products"];
  submission: string;
  asked?: Record<string, string>;
  draft?: ServerDraft;
  refused?: Written & { alike?: IdeaCard[] };
};

const action = "/ideas/new";
const bodyId = fieldId("body");

/** Proposing an idea: what gets in the way first, then the wish. */
export function ProposePage({ spaces, products, submission, asked = {}, draft, refused }: ProposePageProps) {
  const writing = useWriting("idea", action, refused, draft);
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  const form = refused ?? { values: { ...writing.form?.values, ...given } };
  const step = refused?.alike;
  return (
    <Columns>
      <PageHeader title={proposeIdea()} lead={proposeLead()} />
      {spaces.length === 0 ? (
        <EmptyState icon={<Lightbulb />} title={noIdeaSpace()}>
          {noIdeaSpaceWhy()}
        </EmptyState>
      ) : (
        <Form ref={writing.ref} method="post" action={action} className="relative grid max-w-reading gap-6">
          <input type="hidden" name="_submission" value={submission} />
          <ErrorSummary form={form} idOf={(name) => (name === "body" ? bodyId : fieldId(name))} keeps />
          <PlainPreview writing={writing} />
          {step && <AlikeBefore found={step} />}
          <InputField
            name="title"
            label={ideaTitleField()}
            hint={ideaTitleHint()}
            form={form}
            minLength={10}
            maxLength={200}
          />
          {!step && (
            <AlikeLive<IdeaCard>
              form={writing.ref}
              from="/ideas/similar"
              idle={alikeShownHere}
              count={alikeCount}
              List={Alike}
            />
          )}
          <Composer
            writing={writing}
            id={bodyId}
            label={problemField()}
            hint={problemHint()}
            rows={6}
            minLength={10}
            maxLength={15_000}
          />
          <TextField name="wish" label={wishField()} form={form} rows={3} minLength={10} maxLength={15_000} />
          {spaces.length === 1 ? (
            <input type="hidden" name="space" value={spaces[0]!.slug} />
          ) : (
            <SelectField
              name="space"
              label={ideaSpaceField()}
              prompt={chooseIdeaSpace()}
              form={form}
              defaultValue={usualSpace(spaces)}
              options={spaces.map((each) => ({ value: each.slug, label: each.name }))}
            />
          )}
          {products.length > 0 && (
            <ProductFields products={products} product={null} version={null} form={form} />
          )}
          <TagField form={form} />
          <WritingActs writing={writing} action={action}>
            <Submit action={action}>{step ? publishIdeaAnyway() : publishIdea()}</Submit>
          </WritingActs>
        </Form>
      )}
    </Columns>
  );
}

/** The only space for ideas in the reader's language, where it is the only one. */
function usualSpace(spaces: SpaceView[]): string {
  const usual = spaces.filter(({ language }) => language === currentLocale() || language === "all");
  return usual.length === 1 ? usual[0]!.slug : "";
}
