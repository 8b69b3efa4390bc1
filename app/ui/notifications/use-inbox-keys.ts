import { useEffect, useRef } from "react";

/**
 * Keys of the inbox: j and k go from line to line, Enter opens as it does on every link, e marks the thread of the line as
 * read. None while somebody writes, or holds another key.
 */
export function useInboxKeys() {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !list.current) return;
      if (target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]"))
        return;
      if (event.key === "j" || event.key === "k") step(list.current, event.key === "j" ? 1 : -1);
      else if (event.key === "e") mark();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return list;
}

function step(list: HTMLElement, by: 1 | -1): void {
  const lines = [...list.querySelectorAll<HTMLElement>("[data-told]")];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by;
  lines[next]?.focus();
}

/** The form goes once it is sent; whoever pressed the key stays where they are. */
function mark(): void {
  document.activeElement?.closest("[data-group]")?.querySelector("form")?.requestSubmit();
}
