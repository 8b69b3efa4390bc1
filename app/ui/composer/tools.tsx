import { Bold, Code, Eye, Italic, Link2, List, ListOrdered, Paperclip, Quote } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import {
  attach,
  bold,
  bullets,
  charactersLeft,
  charactersOver,
  code,
  italic,
  link,
  linkWords,
  numbers,
  quote,
  showPreview,
  toolbarLabel,
} from "../../i18n/composer.ts";
import { apply, selectedIn } from "./apply.ts";
import { Completion } from "./completion.tsx";
import {
  asBlock,
  asCode,
  asLines,
  asLink,
  type Edit,
  goOn,
  pastedLink,
  type Selected,
  wrap,
} from "./edits.ts";
import { fromHtml, saysMore } from "./from-html.ts";
import { PreviewPane } from "./preview-pane.tsx";
import { onQuote } from "./quoting.ts";
import { SaveNote } from "./save-note.tsx";
import { Uploads, useUploads } from "./uploads.tsx";
import type { Writing } from "./use-writing.ts";

export type ToolsProps = {
  area: RefObject<HTMLTextAreaElement>;
  writing: Writing;
  limit: number;
  id: string;
  /** A file was asked for before the tools were there. */
  picking: boolean;
};

type Tool = { word: () => string; icon: typeof Bold; edit: (at: Selected) => Edit; key?: string };

const tools: Tool[] = [
  { word: bold, icon: Bold, edit: (at) => wrap(at, "**"), key: "b" },
  { word: italic, icon: Italic, edit: (at) => wrap(at, "*"), key: "i" },
  { word: link, icon: Link2, edit: (at) => asLink(at, linkWords()), key: "k" },
  { word: quote, icon: Quote, edit: (at) => asLines(at, "quote") },
  { word: code, icon: Code, edit: asCode },
  { word: bullets, icon: List, edit: (at) => asLines(at, "bullets") },
  { word: numbers, icon: ListOrdered, edit: (at) => asLines(at, "numbers") },
];

/** The tools of one field: fetched when somebody enters it. What they make goes through the field's own undo. */
export function Tools({ area, writing, limit, id, picking }: ToolsProps) {
  const [preview, setPreview] = useState(false);
  const [length, setLength] = useState(0);
  const uploads = useUploads(area);
  const picker = useRef<HTMLInputElement>(null);
  const frame = area.current?.parentElement ?? null;
  const slot = writing.ref.current?.querySelector('[data-slot="state"]');

  useEffect(() => {
    if (preview) frame?.setAttribute("data-preview", "");
    else frame?.removeAttribute("data-preview");
  }, [preview, frame]);

  useEffect(() => {
    if (picking) picker.current?.click();
  }, [picking]);

  const { take } = uploads;
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    setLength(field.value.length);
    const onInput = () => setLength(field.value.length);
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
        const next = goOn(selectedIn(field));
        if (!next) return;
        event.preventDefault();
        apply(field, next);
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === "Enter") {
        event.preventDefault();
        field.form?.requestSubmit(field.form.querySelector<HTMLButtonElement>('button[type="submit"]'));
        return;
      }
      const tool = tools.find((each) => each.key === event.key.toLowerCase());
      if (!tool) return;
      event.preventDefault();
      apply(field, tool.edit(selectedIn(field)));
    };
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      if (!data) return;
      if (data.files.length > 0 && data.getData("text/html") === "") {
        event.preventDefault();
        take([...data.files]);
        return;
      }
      const over = pastedLink(selectedIn(field), data.getData("text/plain"));
      const edit = over ?? pastedMarkdown(selectedIn(field), data.getData("text/html"));
      if (!edit) return;
      event.preventDefault();
      apply(field, edit);
    };
    const onDrop = (event: DragEvent) => {
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      take(dropped);
    };
    field.addEventListener("input", onInput);
    field.addEventListener("keydown", onKey);
    field.addEventListener("paste", onPaste);
    field.addEventListener("drop", onDrop);
    const offQuotes = onQuote(field, (words) => apply(field, asBlock(selectedIn(field), words)));
    return () => {
      field.removeEventListener("input", onInput);
      field.removeEventListener("keydown", onKey);
      field.removeEventListener("paste", onPaste);
      field.removeEventListener("drop", onDrop);
      offQuotes();
    };
  }, [area, take]);

  const use = (edit: Tool["edit"]) => area.current && apply(area.current, edit(selectedIn(area.current)));
  const left = limit - length;
  return (
    <>
      <div
        role="toolbar"
        aria-label={toolbarLabel()}
        aria-controls={id}
        onKeyDown={rove}
        className="composer-bar composer-tools"
      >
        {tools.map(({ word, icon: Icon, edit, key }, index) => (
          <button
            key={key ?? word()}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            className="composer-tool"
            aria-label={word()}
            title={key ? `${word()} (${command}${key.toUpperCase()})` : word()}
            aria-keyshortcuts={key && `Control+${key.toUpperCase()} Meta+${key.toUpperCase()}`}
            onClick={() => use(edit)}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          className="composer-tool"
          aria-label={attach()}
          title={attach()}
          onClick={() => picker.current?.click()}
        >
          <Paperclip size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          tabIndex={-1}
          className="composer-tool ms-auto flex items-center gap-1.5 px-2 text-14 font-semibold"
          aria-pressed={preview}
          onClick={() => setPreview(!preview)}
        >
          <Eye size={18} aria-hidden="true" />
          <span className="max-sm:sr-only">{showPreview()}</span>
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </div>
      {frame && preview && createPortal(<PreviewPane area={area} />, frame)}
      {frame && createPortal(<Completion area={area} id={id} />, frame)}
      {frame && uploads.items.length > 0 && createPortal(<Uploads {...uploads} />, frame)}
      {slot && createPortal(<SaveNote writing={writing} />, slot)}
      {frame && left < Math.max(200, limit / 20) && createPortal(<Counter left={left} />, frame)}
    </>
  );
}

const command = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl+";

function Counter({ left }: { left: number }) {
  return (
    <p
      role="status"
      className={`composer-foot text-end text-14 tabular-nums ${left < 0 ? "text-danger" : "text-quiet"}`}
    >
      {left < 0 ? charactersOver({ count: -left }) : charactersLeft({ count: left })}
    </p>
  );
}

function pastedMarkdown(at: Selected, html: string): Edit | null {
  if (html === "") return null;
  // Parsed apart: nothing in it runs, and nothing is fetched.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  if (!saysMore(body)) return null;
  const insert = fromHtml(body);
  if (insert === "") return null;
  if (insert.includes("\n")) return asBlock(at, insert);
  const end = at.start + insert.length;
  return { from: at.start, to: at.end, insert, start: end, end };
}

/** One stop for the tabulator, and arrows from tool to tool. */
function rove(event: KeyboardEvent<HTMLDivElement>): void {
  const all = [...event.currentTarget.querySelectorAll("button")];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const turned = getComputedStyle(event.currentTarget).direction === "rtl";
  const forward = turned ? "ArrowLeft" : "ArrowRight";
  const back = turned ? "ArrowRight" : "ArrowLeft";
  const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: all.length - 1 }[event.key];
  const next = to === undefined ? undefined : all.at(to % all.length);
  if (at < 0 || !next) return;
  event.preventDefault();
  for (const button of all) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}
