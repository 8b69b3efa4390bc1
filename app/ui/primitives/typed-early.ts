import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** Before anything is painted; on a server there is nothing to paint. */
export const useEarly = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Keeps what was typed into a field of several lines before the scripts were there: React 18 puts one that began with words
 * back to them as it takes a page over.
 */
export function useTypedEarly(id: string, area: RefObject<HTMLTextAreaElement>): void {
  const [early] = useState(() => {
    if (typeof document === "undefined") return null;
    const field = document.getElementById(id);
    return field instanceof HTMLTextAreaElement ? { field, typed: field.value } : null;
  });
  useEarly(() => {
    if (early && early.field === area.current) area.current.value = early.typed;
  }, []);
}
