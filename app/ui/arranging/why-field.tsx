import { whyLimit } from "../../domain/arranging/input.ts";
import { whyField, whyHint } from "../../i18n/arranging.ts";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

/** The reason of an act, on one line; several stand on one page. */
export function WhyField({ of, form }: { of: string; form?: FormState }) {
  return (
    <InputField
      name="why"
      id={`field-why-${of}`}
      label={whyField()}
      hint={whyHint()}
      form={form}
      maxLength={whyLimit}
      optional
    />
  );
}
