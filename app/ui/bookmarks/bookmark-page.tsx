import { Form } from "@remix-run/react";
import { longestNote } from "../../domain/bookmarks/input.ts";
import type { BookmarkedPost, BookmarkView } from "../../domain/bookmarks/views.ts";
import {
  changeDo,
  changeTitle,
  dateHint,
  dateLabel,
  keepDo,
  keepTitle,
  leaveIt,
  noteLabel,
  remindAt,
  remindLabel,
  remindNone,
  remindTomorrow,
  remindWeek,
  removeDo,
  timeHint,
  timeLabel,
  zoneHint,
} from "../../i18n/bookmarks.ts";
import { postPath } from "../../lib/paths.ts";
import { clockAt } from "../../lib/zoned.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { useZone } from "./use-zone.ts";

export type BookmarkPageProps = {
  post: Omit<BookmarkedPost, "author">;
  kept: BookmarkView | null;
  refused?: FormState;
};

/** Keeps a post to come back to: a note, and a moment to be reminded at. */
export function BookmarkPage({ post, kept, refused }: BookmarkPageProps) {
  const at = `${post.path}/bookmark`;
  return (
    <Narrow>
      <h1 className="text-28 font-bold tracking-[-0.01em]">{kept ? changeTitle() : keepTitle()}</h1>
      {refused && <ErrorSummary form={refused} />}
      <div lang={post.language} className="rounded-card border border-line bg-raised px-4 py-4 sm:px-5">
        <p className={post.kind === "body" ? "text-17 font-bold" : "text-14 text-quiet"}>{post.title}</p>
        <p className="mt-1 break-words">{post.opening}</p>
      </div>
      <Form method="post" action={at} className="grid gap-5">
        <TextField
          name="note"
          label={noteLabel()}
          optional
          rows={3}
          maxLength={longestNote}
          defaultValue={kept?.note}
          form={refused}
        />
        <ReminderFields at={kept?.remindAt ?? null} form={refused} />
        <div className="flex flex-wrap gap-3">
          <Submit name="intent" value="keep" action={at}>
            {kept ? changeDo() : keepDo()}
          </Submit>
          <ButtonLink to={post.path} tone="quiet">
            {leaveIt()}
          </ButtonLink>
        </div>
      </Form>
      {kept && <RemoveForm postId={kept.postId} />}
    </Narrow>
  );
}

/** @param from where the bookmark is removed in a list, to come back there */
export function RemoveForm({ postId, from }: { postId: string; from?: "list" }) {
  const at = `${postPath(postId)}/bookmark`;
  return (
    <Form method="post" action={at} className={from ? undefined : "border-t border-line pt-5"}>
      {from && <input type="hidden" name="from" value={from} />}
      <Submit tone={from ? "plain" : "quiet"} size="small" name="intent" value="remove" action={at}>
        {removeDo()}
      </Submit>
    </Form>
  );
}

/** When to be reminded. Without scripts, times are in UTC; with them, in the zone that the reader's clock is set to. */
function ReminderFields({ at, form }: { at: string | null; form?: FormState }) {
  const zone = useZone();
  const shown = at ? clockAt(new Date(at), zone) : null;
  return (
    <>
      <input type="hidden" name="zone" value={zone} />
      <Choices
        type="radio"
        name="remind"
        label={remindLabel()}
        hint={zoneHint({ zone })}
        chosen={[at ? "at" : "none"]}
        form={form}
        options={[
          { value: "none", label: remindNone() },
          { value: "tomorrow", label: remindTomorrow() },
          { value: "week", label: remindWeek() },
          { value: "at", label: remindAt() },
        ]}
      />
      {/* The zone comes to be known after the page: what stands in the fields is then told anew. */}
      <div key={zone} className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-3">
        <InputField
          type="date"
          name="date"
          label={dateLabel()}
          hint={dateHint()}
          required={false}
          defaultValue={shown?.date}
          form={form}
        />
        <InputField
          type="time"
          name="time"
          label={timeLabel()}
          hint={timeHint()}
          required={false}
          defaultValue={shown?.time}
          form={form}
        />
      </div>
    </>
  );
}
