import { Form } from "@remix-run/react";
import { deskLimits } from "../../domain/desk/input.ts";
import type { CaseView, NoteView } from "../../domain/desk/views.ts";
import {
  addNoteAct,
  assessedLine,
  assessedNow,
  assessTitle,
  decideLead,
  decideTitle,
  effortField,
  movedMeanwhile,
  nobodyOwns,
  noNotes,
  noteField,
  noteHint,
  notesTitle,
  notSaid,
  ownerField,
  saveAssessment,
  valueField,
} from "../../i18n/desk.ts";
import { moveSave } from "../../i18n/ideas.ts";
import { formerMember } from "../../i18n/threads.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { StepFields } from "../ideas/step-fields.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";
import { Part } from "./case-evidence.tsx";
import { scale } from "./many-acts.tsx";

type CaseForm = { idea: CaseView; action: string; form: FormState };
const nameOf = (person: { displayName: string } | null) => person?.displayName ?? formerMember();

/** Where the idea goes next and why. Of what somebody else decided meanwhile, it says what, over the words that were typed. */
export function Decide({ idea, action, form, submission }: CaseForm & { submission: string }) {
  const { status, steps, versions } = idea;
  const { from } = form.values ?? {};
  const [last] = steps;
  return (
    <Part id="decide" title={decideTitle()}>
      <p className="text-14 text-quiet">{decideLead()}</p>
      <ErrorSummary form={form} keeps />
      {from !== undefined && from !== status && last && (
        <div className="grid gap-1 rounded-card border border-warning-line bg-warning-tint px-4 py-3 text-14 text-warning-ink">
          <p className="flex flex-wrap items-center gap-2">
            {movedMeanwhile({ name: nameOf(last.by) })} <StatusChip status={last.to} /> <Time at={last.at} />
          </p>
          <p lang={last.reason.language} className="break-words whitespace-pre-line">
            {last.reason.words}
          </p>
        </div>
      )}
      <Form method="post" action={action} className="grid gap-4">
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="from" value={status} />
        <StepFields form={form} from={status} versions={versions} />
        <div>
          <Submit name="intent" value="move" action={action}>
            {moveSave()}
          </Submit>
        </div>
      </Form>
    </Part>
  );
}

/** Who takes care of it, what it would give and what it would take. */
export function Assess({ idea: { assessment, owners }, action, form }: CaseForm) {
  const { owner, value, effort, at, by } = assessment;
  const late = form.values?.was !== undefined && form.values.was !== (at ?? "");
  return (
    <Part id="assess" title={assessTitle()}>
      <ErrorSummary form={form} keeps />
      <Form method="post" action={action} className="grid gap-4">
        <input type="hidden" name="was" value={at ?? ""} />
        <SelectField
          name="owner"
          label={ownerField()}
          prompt={nobodyOwns()}
          required={false}
          form={form}
          defaultValue={owner?.username ?? ""}
          options={owners.map(({ username, displayName }) => ({ value: username, label: displayName }))}
        />
        <div className="grid grid-cols-2 gap-4 xl:grid-cols-1">
          <SelectField
            name="value"
            label={valueField()}
            prompt="–"
            required={false}
            options={scale()}
            form={form}
            defaultValue={value?.toString() ?? ""}
          />
          <SelectField
            name="effort"
            label={effortField()}
            prompt="–"
            required={false}
            options={scale()}
            form={form}
            defaultValue={effort?.toString() ?? ""}
          />
        </div>
        {late && (
          <p className="text-14 font-semibold text-warning">
            {assessedNow({
              owner: owner?.displayName ?? nobodyOwns(),
              value: value?.toString() ?? notSaid(),
              effort: effort?.toString() ?? notSaid(),
            })}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Submit tone="quiet" size="small" name="intent" value="assess" action={action}>
            {saveAssessment()}
          </Submit>
          {at && (
            <span className="text-14 text-quiet">
              {assessedLine({ name: nameOf(by) })} · <Time at={at} as="short" />
            </span>
          )}
        </div>
      </Form>
    </Part>
  );
}

/** What those who decide tell one another, newest first. */
export function Notes({ idea, action, form, submission }: CaseForm & { submission: string }) {
  return (
    <Part id="notes" title={notesTitle()}>
      <Form method="post" action={action} className="grid gap-3" key={idea.notes[0]?.id}>
        <input type="hidden" name="_submission" value={submission} />
        <TextField
          name="body"
          label={noteField()}
          hint={noteHint()}
          form={form}
          rows={3}
          maxLength={deskLimits.note}
        />
        <div>
          <Submit tone="quiet" size="small" name="intent" value="note" action={action}>
            {addNoteAct()}
          </Submit>
        </div>
      </Form>
      {idea.notes.length === 0 ? (
        <p className="text-14 text-quiet">{noNotes()}</p>
      ) : (
        <ol className="divide-y divide-line">
          {idea.notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ol>
      )}
    </Part>
  );
}

function Note({ note: { body, by, at } }: { note: NoteView }) {
  return (
    <li className="py-2.5 text-14">
      <p className="text-quiet">
        <b className="font-semibold text-ink">{nameOf(by)}</b> · <Time at={at} as="short" />
      </p>
      <p className="mt-0.5 break-words whitespace-pre-line">{body}</p>
    </li>
  );
}
