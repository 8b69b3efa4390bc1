import { useEffect, useState } from "react";
import { zoneHere, zoneHint, zoneLabel, zoneNone, zoneUse } from "../../i18n/preferences.ts";
import { fieldId, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type ZoneFieldProps = { zones: string[]; chosen: string | null; form?: FormState };

/** A choice among time zones; with scripts, the one that the reader's device is set to is offered. */
export function ZoneField({ zones, chosen, form }: ZoneFieldProps) {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone !== chosen && zones.includes(timeZone)) setHere(timeZone);
  }, [chosen, zones]);
  // A zone chosen by another way, such as the API, may have a name that is in no list.
  const all = chosen !== null && !zones.includes(chosen) ? [chosen, ...zones] : zones;
  const take = () => {
    const field = document.getElementById(fieldId("timeZone"));
    if (field instanceof HTMLSelectElement && here) field.value = here;
    setHere(null);
    field?.focus();
  };
  return (
    <div className="grid gap-2">
      <SelectField
        name="timeZone"
        label={zoneLabel()}
        hint={zoneHint()}
        prompt={zoneNone()}
        options={all.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        defaultValue={chosen ?? ""}
        required={false}
        form={form}
      />
      {/* Its place is kept, so that nothing moves when it comes. */}
      <p className="min-h-11 text-14 text-quiet">
        {here && (
          <>
            {zoneHere({ zone: here.replaceAll("_", " ") })}{" "}
            <button
              type="button"
              onClick={take}
              className="min-h-11 font-semibold text-link underline underline-offset-3"
            >
              {zoneUse()}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
