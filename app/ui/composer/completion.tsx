import { type RefObject, useEffect, useRef, useState } from "react";
import { suggestions } from "../../i18n/composer.ts";
import { apply, selectedIn } from "./apply.ts";
import { caretIn } from "./caret.ts";
import { naming } from "./edits.ts";

type Item = { value: string; label: string };
type Open = {
  kind: "member" | "thread";
  from: number;
  items: Item[];
  chosen: number;
  top: number;
  left: number;
};

const pause = 120;

/** Offers members after `@` and threads after `#`, under the caret. Arrows choose, Enter or Tab takes, Escape closes. */
export function Completion({ area, id }: { area: RefObject<HTMLTextAreaElement>; id: string }) {
  const [open, setOpen] = useState<Open | null>(null);
  const now = useRef<Open | null>(null);
  now.current = open;
  const list = `${id}-names`;

  const take = (item: Item | undefined) => {
    const field = area.current;
    const at = now.current;
    if (!field || !at || !item) return;
    setOpen(null);
    const insert = `${at.kind === "member" ? "@" : "#"}${item.value} `;
    const end = at.from + insert.length;
    apply(field, { from: at.from, to: field.selectionStart, insert, start: end, end });
  };
  const taken = useRef(take);
  taken.current = take;

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    let timer = 0;
    let flight: AbortController | undefined;
    const close = () => {
      clearTimeout(timer);
      flight?.abort();
      setOpen(null);
    };
    const look = async () => {
      const named = naming(selectedIn(field));
      if (!named) return close();
      const mine = new AbortController();
      flight = mine;
      const query = new URLSearchParams({ kind: named.kind, q: named.q });
      try {
        const answer = await fetch(`/complete?${query}`, { redirect: "manual", signal: mine.signal });
        if (!answer.ok) return close();
        const { items } = (await answer.json()) as { items: Item[] };
        if (mine.signal.aborted) return;
        setOpen(items.length > 0 ? { ...named, items, chosen: 0, ...caretIn(field, named.from) } : null);
      } catch {
        if (!mine.signal.aborted) close();
      }
    };
    const onInput = () => {
      clearTimeout(timer);
      flight?.abort();
      if (naming(selectedIn(field))) timer = window.setTimeout(look, pause);
      else setOpen(null);
    };
    const onKey = (event: KeyboardEvent) => {
      const at = now.current;
      if (!at || event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setOpen({ ...at, chosen: (at.chosen + step + at.items.length) % at.items.length });
      else if (event.key === "Escape") close();
      else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey)
        taken.current(at.items[at.chosen]);
      else return;
      event.preventDefault();
    };
    field.addEventListener("input", onInput);
    // Before the field's other keys: Enter takes what is offered.
    field.addEventListener("keydown", onKey, { capture: true });
    field.addEventListener("blur", close);
    return () => {
      close();
      field.removeEventListener("input", onInput);
      field.removeEventListener("keydown", onKey, { capture: true });
      field.removeEventListener("blur", close);
    };
  }, [area]);

  useEffect(() => {
    const field = area.current;
    if (!field || !open) return;
    const said = {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": list,
      "aria-activedescendant": `${list}-${open.chosen}`,
    };
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(said)) field.removeAttribute(name);
    };
  }, [area, open, list]);

  if (!open) return null;
  return (
    <div
      role="listbox"
      id={list}
      aria-label={suggestions()}
      className="composer-list"
      style={{ top: open.top, left: open.left }}
    >
      {open.items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the field, which keeps the focus
        <div
          key={item.value}
          id={`${list}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === open.chosen}
          className="flex min-h-10 items-baseline gap-2 rounded-field px-2.5 py-2 touch:min-h-11"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(item)}
        >
          <span className="min-w-0 truncate font-semibold">{item.label}</span>
          <span className="ms-auto shrink-0 text-14 text-quiet">
            {open.kind === "member" ? "@" : "#"}
            {item.value}
          </span>
        </div>
      ))}
    </div>
  );
}
