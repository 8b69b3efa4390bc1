import { useLocation, useNavigationType } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FormState } from "./form-state.ts";

type Typed = {
  values: Record<string, string>;
  /** Key of the place in history where it was sent; null while it was not. */
  sentFrom: string | null;
};

/** What stands in the forms of this visit, by where they are sent; gone with the document. */
const typed = new Map<string, Typed>();

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
  const { key, pathname } = useLocation();
  const cameBack = useNavigationType() === "POP";
  // What is taken leads on; what is refused or broken stays at the form's address. Told by where one is, since under
  // load the steps between may never be shown.
  const ledOn = pathname !== action && !cameBack;
  const [before] = useState(() => {
    const was = typed.get(action);
    return was?.sentFrom && ledOn ? undefined : was?.values;
  });

  useEffect(() => {
    const was = typed.get(action);
    if (!was?.sentFrom || was.sentFrom === key) return;
    was.sentFrom = null;
    if (!ledOn) return;
    typed.delete(action);
    for (const field of ref.current?.querySelectorAll("textarea") ?? []) field.value = "";
    ref.current?.closest("details")?.removeAttribute("open");
  }, [action, key, ledOn]);

  const given = refused?.values;
  useEffect(() => {
    if (given) typed.set(action, { values: given, sentFrom: null });
  }, [action, given]);

  useEffect(() => {
    const form = ref.current;
    const keep = (sentFrom: string | null) => form && typed.set(action, { values: valuesOf(form), sentFrom });
    const onInput = () => keep(null);
    const onSubmit = () => keep(key);
    form?.addEventListener("input", onInput);
    form?.addEventListener("submit", onSubmit);
    return () => {
      form?.removeEventListener("input", onInput);
      form?.removeEventListener("submit", onSubmit);
    };
  }, [action, key]);

  return { ref, form: refused ?? (before && { values: before }) };
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !field[0].startsWith("_"),
  );
  return Object.fromEntries(fields);
}
