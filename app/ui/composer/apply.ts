import type { Edit, Selected } from "./edits.ts";

export function selectedIn(area: HTMLTextAreaElement): Selected {
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/**
 * Makes an edit as if it had been typed, so that undo takes it back. The command is old, and the only one that goes
 * into a field's own history; where a browser lacks it, the text at least is right.
 */
export function apply(area: HTMLTextAreaElement, edit: Edit): void {
  area.focus();
  area.setSelectionRange(edit.from, edit.to);
  const typed =
    edit.insert === ""
      ? document.execCommand("delete")
      : document.execCommand("insertText", false, edit.insert);
  if (!typed && edit.from + edit.insert.length !== edit.to) {
    area.setRangeText(edit.insert, edit.from, edit.to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(edit.start, edit.end);
}

/** Puts other words in the place of some, wherever they stand by now, and leaves the caret where it was. */
export function swap(area: HTMLTextAreaElement, words: string, others: string): void {
  const at = area.value.indexOf(words);
  if (at < 0) return;
  const { selectionStart: start, selectionEnd: end } = area;
  const moved = (place: number) => (place > at ? Math.max(at, place + others.length - words.length) : place);
  area.setRangeText(others, at, at + words.length);
  area.setSelectionRange(moved(start), moved(end));
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
