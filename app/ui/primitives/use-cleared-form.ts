import { useNavigation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/**
 * Empties and folds a form once what it sent has been taken, and at no other time: a vote elsewhere on the page
 * reloads its data and must leave half a sentence alone, and a refused form stays as it is. Without scripts the page
 * is new anyway.
 */
export function useClearedForm(action: string, refused: boolean): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const { state, formMethod, formAction } = useNavigation();
  useEffect(() => {
    if (formMethod === "POST" && formAction === action) sent.current = true;
    if (state !== "idle" || !sent.current) return;
    sent.current = false;
    if (refused) return;
    form.current?.reset();
    form.current?.closest("details")?.removeAttribute("open");
  }, [action, refused, state, formMethod, formAction]);
  return form;
}
