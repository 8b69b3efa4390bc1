import type { ReactNode } from "react";
import {
  discardDraft,
  draftFrom,
  draftSaved,
  previewAct,
  previewTitle,
  saveDraft,
} from "../../i18n/drafts.ts";
import { Submit } from "../primitives/button.tsx";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";
import type { Writing } from "./use-writing.ts";

export type ActsProps = {
  writing: Writing;
  action: string;
  small?: boolean;
  children: ReactNode;
  /** The way out without sending. */
  leave?: ReactNode;
};

/**
 * The form's buttons: first the one that sends, given as `children`, since Enter presses the first; then what can be
 * done before, as long as there are no tools to do it at once.
 */
export function WritingActs({ writing, action, small, children, leave }: ActsProps) {
  const { form, draft, live } = writing;
  const size = small ? "small" : "normal";
  const saved = form?.savedAt ?? (form?.values === draft?.fields ? draft?.savedAt : undefined);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {children}
      {!live && (
        <>
          <Submit tone="quiet" size={size} name="intent" value="preview" action={action} formNoValidate>
            {previewAct()}
          </Submit>
          <Submit tone="plain" size={size} name="intent" value="draft" action={action} formNoValidate>
            {saveDraft()}
          </Submit>
          {saved && (
            <p className="flex flex-wrap items-center gap-x-1 text-14 text-quiet" role="status">
              {form?.savedAt ? draftSaved() : draftFrom()} <Time at={saved} as="sentence" />
              <Submit tone="plain" size="small" name="intent" value="discard" action={action} formNoValidate>
                {discardDraft()}
              </Submit>
            </p>
          )}
        </>
      )}
      {leave}
      <div data-slot="state" className="min-w-0 flex-1 basis-60 empty:hidden" />
    </div>
  );
}

/** What the plain preview button brought, above the form. */
export function PlainPreview({ writing }: { writing: Writing }) {
  const html = writing.form?.preview;
  if (html === undefined) return null;
  return (
    <section aria-label={previewTitle()} className="rounded-card border border-line bg-sunken px-5 py-4">
      <p className="mb-3 text-14 font-semibold text-quiet">{previewTitle()}</p>
      <Prose html={html} />
    </section>
  );
}
