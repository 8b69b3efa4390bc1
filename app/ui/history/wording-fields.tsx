import { textField } from "../../i18n/history.ts";
import { markdownHint, tagsField, tagsHint, titleField } from "../../i18n/threads.ts";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type WordingFieldsProps = {
  kind: "body" | "answer" | "comment";
  title: string | null;
  markdown: string;
  tags: string[] | null;
  form: FormState;
};

/** The words of a post, to be changed: its text, and the title and tags where it opens a thread. */
export function WordingFields({ kind, title, markdown, tags, form }: WordingFieldsProps) {
  const comment = kind === "comment";
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
      <TextField
        name="body"
        label={textField()}
        hint={markdownHint()}
        form={form}
        defaultValue={markdown}
        rows={comment ? 4 : 12}
        minLength={comment ? 3 : 10}
        maxLength={comment ? 2_000 : 32_000}
      />
      {tags !== null && (
        <InputField
          name="tags"
          label={tagsField()}
          hint={tagsHint()}
          form={form}
          defaultValue={tags.join(", ")}
          optional
          maxLength={400}
        />
      )}
    </>
  );
}
