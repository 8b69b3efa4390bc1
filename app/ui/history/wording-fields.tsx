import { textField } from "../../i18n/history.ts";
import { markdownHint, titleField } from "../../i18n/threads.ts";
import { Composer } from "../composer/composer.tsx";
import type { Writing } from "../composer/use-writing.ts";
import { fieldId, InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { TagField } from "../tags/tag-field.tsx";

export type WordingFieldsProps = {
  kind: "body" | "answer" | "comment";
  title: string | null;
  markdown: string;
  tags: string[] | null;
  form: FormState;
  /** Keeps what is typed, and brings the tools. */
  writing?: Writing;
};

/** The words of a post, to be changed: its text, and the title and tags where it opens a thread. */
export function WordingFields({ kind, title, markdown, tags, form, writing }: WordingFieldsProps) {
  const comment = kind === "comment";
  const body = {
    label: textField(),
    defaultValue: markdown,
    rows: comment ? 4 : 12,
    minLength: comment ? 3 : 10,
    maxLength: comment ? 2_000 : 32_000,
  };
  return (
    <>
      {title !== null && (
        <InputField
          name="title"
          label={titleField()}
          form={form}
          defaultValue={title}
          minLength={10}
          maxLength={200}
        />
      )}
      {writing ? (
        <Composer writing={writing} id={fieldId("body")} {...body} />
      ) : (
        <TextField name="body" hint={markdownHint()} form={form} {...body} />
      )}
      {tags !== null && <TagField form={form} defaultValue={tags.join(", ")} />}
    </>
  );
}
