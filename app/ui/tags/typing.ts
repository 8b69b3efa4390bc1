/** The tag somebody is typing in a field of several, and where it stands; null where the caret is in none. */
export function tagAt(text: string, caret: number): { q: string; from: number; to: number } | null {
  const from = text.slice(0, caret).search(/[^,;\s]*$/);
  const to = caret + text.slice(caret).search(/[,;\s]|$/);
  const q = text.slice(from, caret);
  return q === "" ? null : { q, from, to };
}

/** Tags that stand in the field already, but for the one at this place. */
export function otherTags(text: string, { from, to }: { from: number; to: number }): string[] {
  return `${text.slice(0, from)} ${text.slice(to)}`.split(/[,;\s]+/).filter(Boolean);
}
