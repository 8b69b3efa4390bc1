import { useEffect, useId, useRef, useState } from "react";
import { suggestions } from "../../i18n/composer.ts";
import { tagsOffered } from "../../i18n/tags.ts";
import { tagsField, tagsHint } from "../../i18n/threads.ts";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { otherTags, tagAt } from "./typing.ts";

type Item = { value: string; label: string };
/** Nothing is chosen (-1) until somebody chooses: Enter sends the form, and a tag nobody used before is as good. */
type Open = { items: Item[]; chosen: number };

const pause = 120;

/**
 * The tags of a thread in one field, separated by commas or spaces. With scripts, those in use that begin like the one being
 * typed are offered below it: arrows choose, Enter or Tab takes what is chosen, Escape closes.
 */
export function TagField({ form, defaultValue }: { form: FormState | undefined; defaultValue?: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const now = useRef<Open | null>(null);
  now.current = open;
  const list = useId();

  const take = (item: Item) => {
    const field = frame.current?.querySelector("input");
    const at = field && tagAt(field.value, field.selectionStart ?? 0);
    setOpen(null);
    if (!field || !at) return;
    const ends = field.value.slice(at.to).trim() === "";
    field.focus();
    field.setRangeText(
      ends ? `${item.value}, ` : item.value,
      at.from,
      ends ? field.value.length : at.to,
      "end",
    );
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const taken = useRef(take);
  taken.current = take;

  useEffect(() => {
    const field = frame.current?.querySelector("input");
    if (!field) return;
    let timer = 0;
    let flight: AbortController | undefined;
    const close = () => {
      clearTimeout(timer);
      flight?.abort();
      setOpen(null);
    };
    const look = async () => {
      const typed = tagAt(field.value, field.selectionStart ?? 0);
      if (!typed) return close();
      const mine = new AbortController();
      flight = mine;
      try {
        const query = new URLSearchParams({ kind: "tag", q: typed.q });
        const answer = await fetch(`/complete?${query}`, { redirect: "manual", signal: mine.signal });
        if (!answer.ok) return close();
        const { items } = (await answer.json()) as { items: Item[] };
        const others = otherTags(field.value, typed);
        const left = items.filter(({ value }) => value !== typed.q && !others.includes(value));
        if (!mine.signal.aborted) setOpen(left.length > 0 ? { items: left, chosen: -1 } : null);
      } catch {
        if (!mine.signal.aborted) close();
      }
    };
    const onInput = () => {
      clearTimeout(timer);
      flight?.abort();
      if (tagAt(field.value, field.selectionStart ?? 0)) timer = window.setTimeout(look, pause);
      else setOpen(null);
    };
    const onKey = (event: KeyboardEvent) => {
      const at = now.current;
      if (!at || event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const places = at.items.length + 1;
      if (step) setOpen({ ...at, chosen: ((at.chosen + 1 + step + places) % places) - 1 });
      else if (event.key === "Escape") close();
      else if ((event.key === "Enter" || event.key === "Tab") && at.items[at.chosen])
        taken.current(at.items[at.chosen]!);
      else return;
      event.preventDefault();
    };
    field.addEventListener("input", onInput);
    field.addEventListener("keydown", onKey);
    field.addEventListener("blur", close);
    return () => {
      close();
      field.removeEventListener("input", onInput);
      field.removeEventListener("keydown", onKey);
      field.removeEventListener("blur", close);
    };
  }, []);

  useEffect(() => {
    const field = frame.current?.querySelector("input");
    if (!field || !open) return;
    const said = {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": list,
      ...(open.chosen >= 0 && { "aria-activedescendant": `${list}-${open.chosen}` }),
    };
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(said)) field.removeAttribute(name);
    };
  }, [open, list]);

  return (
    <div ref={frame} className="relative">
      <InputField
        name="tags"
        label={tagsField()}
        hint={tagsHint()}
        form={form}
        defaultValue={defaultValue}
        optional
        maxLength={400}
        autoComplete="off"
        autoCapitalize="none"
      />
      <VisuallyHidden>
        <span role="status">{open && tagsOffered({ count: open.items.length })}</span>
      </VisuallyHidden>
      {open && (
        <div
          role="listbox"
          id={list}
          aria-label={suggestions()}
          className="composer-list top-full start-0 mt-1"
        >
          {open.items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the field, which keeps the focus
            <div
              key={item.value}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === open.chosen}
              className="flex min-h-10 items-baseline gap-2 rounded-field px-2.5 py-2 hover:bg-sunken touch:min-h-11"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(item)}
            >
              <span className="min-w-0 truncate font-semibold">{item.value}</span>
              <span className="ms-auto shrink-0 text-14 text-quiet">{item.label}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
