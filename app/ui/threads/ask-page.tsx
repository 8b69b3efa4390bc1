import { Form } from "@remix-run/react";
import { MessageCircle } from "lucide-react";
import { useState } from "react";
import type { LookAlike } from "../../domain/search/find-look-alikes.ts";
import type { SpaceView, ThreadKind } from "../../domain/threads/views.ts";
import {
  announceBodyField,
  announceBodyHint,
  announceLead,
  announceSpaceField,
  announceTitle,
  announceTitleHint,
} from "../../i18n/announcements.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { publishAnyway } from "../../i18n/look-alikes.ts";
import {
  askLead,
  askTitle,
  bodyField,
  bodyHint,
  chooseSpace,
  kindAnnouncement,
  kindAnnouncementHint,
  kindDiscussion,
  kindDiscussionHint,
  kindField,
  kindQuestion,
  kindQuestionHint,
  noSpaceToAsk,
  noSpaceToAskWhy,
  publish,
  spaceField,
  titleField,
  titleHint,
} from "../../i18n/threads.ts";
import { takesOnly } from "../../lib/space-kinds.ts";
import { PlainPreview, WritingActs } from "../composer/acts.tsx";
import { Composer } from "../composer/composer.tsx";
import type { ServerDraft } from "../composer/keeper.ts";
import { useWriting, type Written } from "../composer/use-writing.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { fieldId, InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { ProductFields, type ProductFieldsProps } from "../products/product-fields.tsx";
import { TagField } from "../tags/tag-field.tsx";
import { AnsweredBefore } from "./answered-before.tsx";
import { LookAlikesLive } from "./look-alikes-live.tsx";

export type AskPageProps = {
  /** Spaces where the viewer may start a thread. */
  spaces: SpaceView[];
  products: ProductFieldsProps["products"];
  submission: string;
  /** What the address asks for; `space` is the one chosen beforehand. */
  asked?: Record<string, string>;
  draft?: ServerDraft;
  refused?: Written & { lookAlikes?: LookAlike[] };
};

const bodyId = fieldId("body");

const kinds = [
  { value: "question" as const, label: kindQuestion, hint: kindQuestionHint },
  { value: "discussion" as const, label: kindDiscussion, hint: kindDiscussionHint },
  { value: "announcement" as const, label: kindAnnouncement, hint: kindAnnouncementHint },
];

export function AskPage({ spaces, products, submission, asked, draft, refused }: AskPageProps) {
  const writing = useWriting("ask", "/ask", refused, draft);
  const form = refused ?? { values: { ...writing.form?.values, ...filled(asked) } };
  const [slug, setSlug] = useState(form.values?.space || usualSpace(spaces));
  const space = spaces.find((each) => each.slug === slug);
  const words = askWords(space);
  const step = refused?.lookAlikes;
  return (
    <Columns>
      <PageHeader title={words.title} lead={words.lead} />
      {spaces.length === 0 ? (
        <EmptyState icon={<MessageCircle />} title={noSpaceToAsk()}>
          {noSpaceToAskWhy()}
        </EmptyState>
      ) : (
        <Form ref={writing.ref} method="post" action="/ask" className="relative grid max-w-reading gap-6">
          <input type="hidden" name="_submission" value={submission} />
          <ErrorSummary form={form} idOf={(name) => (name === "body" ? bodyId : fieldId(name))} keeps />
          <PlainPreview writing={writing} />
          {step && <AnsweredBefore found={step} />}
          <InputField
            name="title"
            label={titleField()}
            hint={words.titleHint}
            form={form}
            minLength={10}
            maxLength={200}
          />
          {!step && <LookAlikesLive form={writing.ref} />}
          <Composer
            writing={writing}
            id={bodyId}
            label={words.body}
            hint={words.bodyHint}
            rows={9}
            minLength={10}
            maxLength={32_000}
          />
          <SelectField
            name="space"
            label={words.space}
            prompt={spaces.length > 1 ? chooseSpace() : undefined}
            form={form}
            defaultValue={slug}
            onChange={(event) => setSlug(event.currentTarget.value)}
            options={spaces.map((each) => ({ value: each.slug, label: each.name }))}
          />
          <Kinds key={slug} space={space} spaces={spaces} form={form} />
          {products.length > 0 && (
            <ProductFields products={products} product={null} version={null} form={form} />
          )}
          <TagField form={form} />
          <WritingActs writing={writing} action="/ask">
            <Submit action="/ask">{step ? publishAnyway() : publish()}</Submit>
          </WritingActs>
        </Form>
      )}
    </Columns>
  );
}

/** The space a thread most likely belongs to: the only one, or the only one in the reader's language that takes questions. */
function usualSpace(spaces: SpaceView[]): string {
  const usual = spaces.filter(
    ({ kinds, language }) =>
      kinds.includes("question") && (language === currentLocale() || language === "all"),
  );
  const [first, ...others] = spaces.length === 1 ? spaces : usual;
  return first && others.length === 0 ? first.slug : "";
}

/** What the page calls itself and its fields: by what the chosen space takes. */
export function askWords(space: SpaceView | undefined) {
  return space && takesOnly(space, "announcement")
    ? {
        title: announceTitle(),
        lead: announceLead(),
        titleHint: announceTitleHint(),
        body: announceBodyField(),
        bodyHint: announceBodyHint(),
        space: announceSpaceField(),
      }
    : {
        title: askTitle(),
        lead: askLead(),
        titleHint: titleHint(),
        body: bodyField(),
        bodyHint: bodyHint(),
        space: spaceField(),
      };
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
  const { kind, ...others } = form.values ?? {};
  const fits = options.some(({ value }) => value === kind);
  return (
    <Choices
      type="radio"
      name="kind"
      label={kindField()}
      form={fits ? form : { ...form, values: others }}
      chosen={space ? [space.defaultKind] : []}
      options={options.map(({ value, label, hint }) => ({ value, label: label(), hint: hint() }))}
    />
  );
}
