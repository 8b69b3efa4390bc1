import type { ReactNode } from "react";
import type { Desk } from "../../domain/desk/find-desk.ts";
import { deskLimits } from "../../domain/desk/input.ts";
import {
  addNoteAct,
  decideAct,
  decideLead,
  decideMany,
  effortField,
  figureScale,
  nobodyOwns,
  noteAct,
  noteField,
  noteHint,
  ownAct,
  ownerField,
  rateAct,
  setFigures,
  setOwner,
  tickedCount,
  tickedLabel,
  valueField,
} from "../../i18n/desk.ts";
import { StepFields } from "../ideas/step-fields.tsx";
import { Submit } from "../primitives/button.tsx";
import { fieldId, SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Bar, BarPanel, KeyHelp } from "./bar.tsx";

export type ManyActsProps = {
  owners: Desk["choices"]["owners"];
  ticked: number;
  form: FormState;
  action: string;
};

/** The figures value and effort are said by, in their reader's words. */
export const scale = () =>
  (["1", "2", "3", "4", "5"] as const).map((value) => ({ value, label: figureScale[value]() }));

/** What can be done to all that is ticked. Each act says first what it needs to know. */
export function ManyActs({ owners, ticked, form, action }: ManyActsProps) {
  const wrong = (...names: string[]) => names.some((name) => form.errors?.[name]);
  const send = (value: string, words: ReactNode) => (
    <Submit size="small" name="intent" value={value} action={action}>
      {words}
    </Submit>
  );
  return (
    <Bar>
      <p className="px-2 text-14 whitespace-nowrap text-quiet max-sm:sr-only" aria-live="polite">
        {ticked > 0 ? tickedCount({ count: ticked }) : tickedLabel()}
      </p>
      <BarPanel
        letter="s"
        label={decideAct()}
        field={fieldId("to")}
        open={wrong("to", "reasonFr", "reasonEn")}
        wide
      >
        <div className="grid gap-4">
          <p className="text-14 text-quiet">{decideLead()}</p>
          <StepFields form={form} />
          <div>{send("move", decideMany())}</div>
        </div>
      </BarPanel>
      <BarPanel letter="n" label={noteAct()} field={fieldId("body")} open={wrong("body")}>
        <div className="grid gap-4">
          <TextField
            name="body"
            label={noteField()}
            hint={noteHint()}
            form={form}
            rows={3}
            maxLength={deskLimits.note}
            required={false}
          />
          <div>{send("note", addNoteAct())}</div>
        </div>
      </BarPanel>
      <BarPanel letter="e" label={rateAct()} field={fieldId("value")} open={wrong("effort", "value")}>
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            name="value"
            label={valueField()}
            prompt="–"
            options={scale()}
            required={false}
            form={form}
            defaultValue=""
          />
          <SelectField
            name="effort"
            label={effortField()}
            prompt="–"
            options={scale()}
            required={false}
            form={form}
            defaultValue=""
          />
          <div className="col-span-full">{send("rate", setFigures())}</div>
        </div>
      </BarPanel>
      <BarPanel letter="o" label={ownAct()} field={fieldId("owner")} open={wrong("owner")}>
        <div className="grid gap-4">
          <SelectField
            name="owner"
            label={ownerField()}
            prompt={nobodyOwns()}
            required={false}
            form={form}
            defaultValue=""
            options={owners.map(({ username, displayName }) => ({ value: username, label: displayName }))}
          />
          <div>{send("own", setOwner())}</div>
        </div>
      </BarPanel>
      <span className="grow" />
      <KeyHelp
        keys={[
          ["j k", "move"],
          ["↵", "open"],
          ["x", "tick"],
          ["s", "decide"],
          ["n", "note"],
          ["e", "rate"],
          ["o", "own"],
          ["f", "filter"],
          ["?", "help"],
        ]}
      />
    </Bar>
  );
}
