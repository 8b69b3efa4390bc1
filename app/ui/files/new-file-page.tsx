import { Link } from "@remix-run/react";
import {
  altHint,
  altLabel,
  decorativeLabel,
  fileHint,
  fileLabel,
  fileSent,
  markdownLine,
  newFileLead,
  newFileTitle,
  sendAnother,
  sendFile,
} from "../../i18n/files.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type NewFilePageProps = {
  submission: string;
  /** What was sent a moment ago. */
  file: {
    kind: "image" | "download";
    name: string;
    path: string;
    markdown: string;
    alt: string;
    width: number | null;
    height: number | null;
  } | null;
  form?: FormState;
};

/** The way to send a file without scripts. It is a plain form: bytes do not go through the router. */
export function NewFilePage({ submission, file, form }: NewFilePageProps) {
  return (
    <Columns>
      <PageHeader title={newFileTitle()} lead={newFileLead()} />
      {file ? (
        <Sent file={file} />
      ) : (
        <form method="post" action="/files" encType="multipart/form-data" className="grid max-w-144 gap-6">
          <input type="hidden" name="_submission" value={submission} />
          {form && <ErrorSummary form={form} />}
          <InputField
            name="alt"
            label={altLabel()}
            hint={altHint()}
            form={form}
            maxLength={500}
            autoComplete="off"
            optional
          />
          <label className="flex min-h-11 items-center gap-2.5">
            <input
              type="checkbox"
              name="decorative"
              value="yes"
              defaultChecked={form?.values?.decorative === "yes"}
              className="size-4.5"
            />
            {decorativeLabel()}
          </label>
          <InputField
            name="file"
            type="file"
            accept="image/*,.pdf,.zip,.txt,.log,.md,.csv,.json,.gpx"
            label={fileLabel()}
            hint={fileHint()}
            form={form}
          />
          <div>
            <Submit action="/files">{sendFile()}</Submit>
          </div>
        </form>
      )}
    </Columns>
  );
}

function Sent({ file }: { file: NonNullable<NewFilePageProps["file"]> }) {
  return (
    <div className="grid max-w-144 gap-6">
      <Notice tone="success" live>
        {fileSent({ name: file.name })}
      </Notice>
      <InputField name="markdown" label={markdownLine()} defaultValue={file.markdown} readOnly />
      {file.kind === "image" && (
        <img
          src={`${file.path}?w=480`}
          alt={file.alt}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          className="h-auto max-w-full rounded-field border border-line"
        />
      )}
      <p>
        <Link to="/files/new" className="underline underline-offset-3">
          {sendAnother()}
        </Link>
      </p>
    </div>
  );
}
