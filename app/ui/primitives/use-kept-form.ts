import { useNavigation } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FormState } from "./form-state.ts";

/** What stands in the forms of this visit, by where they are sent; gone with the document. */
const typed = new Map<string, Record<string, string>>();

/**
 * Keeps what is typed in a form while one goes elsewhere and back, and empties and folds the form once what it sent
 * has been taken, at no other time: a vote elsewhere on the page reloads its data and must leave half a sentence alone.
 * Without scripts each page is new, and the browser itself keeps what was typed.
 * @param refused what came back when it could not be taken
 * @returns what to show in the form: what was refused, or typed before; undefined where that is nothing
 */
export function useKeptForm(
  action: string,
  refused: FormState | undefined,
): { ref: RefObject<HTMLFormElement>; form: FormState | undefined } {
  const ref = useRef<HTMLFormElement>(null);
  const [before] = useState(() => typed.get(action));

  const given = refused?.values;
  useEffect(() => {
    if (given) typed.set(action, given);
  }, [action, given]);

  useEffect(() => {
    const form = ref.current;
    const keep = () => form && typed.set(action, valuesOf(form));
    form?.addEventListener("input", keep);
    return () => form?.removeEventListener("input", keep);
  }, [action]);

  // What is taken leads on; what is refused or broken stays at the form's address, and who must sign in comes back.
  const { state, formMethod, formAction, location } = useNavigation();
  const sent = state === "loading" && formMethod === "POST" && formAction === action;
  const taken = sent && location.pathname !== action && location.pathname !== "/login";
  useEffect(() => {
    if (!taken) return;
    const form = ref.current;
    typed.delete(action);
    return () => {
      for (const field of form?.querySelectorAll("textarea") ?? []) field.value = "";
      form?.closest("details")?.removeAttribute("open");
    };
  }, [action, taken]);

  return { ref, form: refused ?? (before && { values: before }) };
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !field[0].startsWith("_"),
  );
  return Object.fromEntries(fields);
}
