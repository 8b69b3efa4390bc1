import { Form } from "@remix-run/react";
import { noteLength } from "../../domain/people/input.ts";
import type { NoteRow } from "../../domain/people/views.ts";
import {
  addNoteWord,
  deleteNoteWord,
  formerColleague,
  noteLabel,
  notesLead,
  notesNone,
  notesTitle,
} from "../../i18n/people.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";

type PersonNotesProps = { notes: NoteRow[]; submission: string; form: FormState; may: boolean };

/** What the team remembers about somebody, the latest first. */
export function PersonNotes({ notes, submission, form, may }: PersonNotesProps) {
  return (
    <AdminPart title={notesTitle()} id="notes" lead={notesLead()}>
      {notes.length === 0 ? (
        <p className="text-14 text-quiet">{notesNone()}</p>
      ) : (
        <ul className="grid gap-2">
          {notes.map((note) => (
            <li key={note.id} className="rounded-card bg-sunken px-3 py-2 text-14">
              <p className="break-words whitespace-pre-wrap">{note.body}</p>
              <div className="mt-1 flex flex-wrap items-center justify-between gap-x-3 text-13 text-quiet">
                <span>
                  {note.author ? `@${note.author}` : formerColleague()} ·{" "}
                  <Time at={note.createdAt} as="short" />
                </span>
                {note.mine && may && (
                  <Form method="post">
                    <input type="hidden" name="note" value={note.id} />
                    <Submit tone="plain" size="small" name="intent" value="delete-note">
                      {deleteNoteWord()}
                    </Submit>
                  </Form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Form method="post" className="mt-3 grid gap-3" key={notes.length}>
          <input type="hidden" name="_submission" value={submission} />
          <TextField name="body" label={noteLabel()} form={form} rows={2} maxLength={noteLength} />
          <div>
            <Submit size="small" tone="quiet" name="intent" value="add-note">
              {addNoteWord()}
            </Submit>
          </div>
        </Form>
      )}
    </AdminPart>
  );
}
