import { type RefObject, useEffect } from "react";

const writing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * Keys of the desk: a letter presses what carries it as `data-key`, and goes on to the field that this names by
 * `data-field`; j and k go from line to line where nothing carries them, and x ticks the line. None while somebody writes,
 * or holds another key.
 */
export function useDeskKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !root.current) return;
      if (key === "Escape") return close(root.current);
      if (target instanceof HTMLElement && target.matches(writing)) return;
      const carrier =
        key.length === 1 && root.current.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      if (carrier) {
        event.preventDefault();
        carrier.click();
        const field = carrier.dataset.field && document.getElementById(carrier.dataset.field);
        if (field) requestAnimationFrame(() => field.focus());
      } else if (key === "j" || key === "k") step(root.current, key === "j" ? 1 : -1);
      else if (key === "x") document.activeElement?.closest("[data-row]")?.querySelector("input")?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [root]);
}

function step(root: HTMLElement, by: 1 | -1): void {
  const rows = [...root.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  next?.querySelector<HTMLElement>("a")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** What the bar opened closes, and the focus goes back to what opened it. */
function close(root: HTMLElement): void {
  for (const open of root.querySelectorAll<HTMLDetailsElement>("[data-bar] details[open]")) {
    open.open = false;
    open.querySelector("summary")?.focus();
  }
}
