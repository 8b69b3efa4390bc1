export type Values = Record<string, string>;

/** What a browser keeps of a form at each keystroke; it outlives the tab, the session and the connection. */
export type Local = {
  values: Values;
  /** Milliseconds since 1970. */
  at: number;
  /** When the server's draft was saved that this goes on from; null where there was none. */
  base: string | null;
  /** The server has these very words. */
  synced: boolean;
  /** The form's key, while nobody knows whether what was sent with it was taken. */
  sent: string | null;
};

/** Where storage is denied, this visit's memory serves. */
const memory = new Map<string, string>();

export function readLocal(name: string): Local | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? memory.get(name) ?? "null");
  } catch {
    return null;
  }
}

export function writeLocal(name: string, local: Local | null): void {
  const text = JSON.stringify(local);
  if (local) memory.set(name, text);
  else memory.delete(name);
  try {
    if (local) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch {
    // Full or denied.
  }
}

export function valuesOf(form: HTMLFormElement): Values {
  return Object.fromEntries(
    [...new FormData(form)].filter(
      (field): field is [string, string] => typeof field[1] === "string" && /^[a-z]/.test(field[0]),
    ),
  );
}

/** A form sends line ends as CRLF, and a server says LF. */
const plain = (value = "") => value.replaceAll("\r\n", "\n").trim();

/** Nothing worth keeping: nothing at all, or what the form says of itself. */
export function isBlank(values: Values, original: Values = {}): boolean {
  return `${values.title ?? ""}${values.body ?? ""}`.trim() === "" || saysTheSame(values, original);
}

export function saysTheSame(a: Values, b: Values): boolean {
  return ["title", "body", "tags", "why"].every((name) => plain(a[name]) === plain(b[name]));
}

/** Whether its reader changed a text of the form since the page came. */
export function isTyped(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) =>
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && field.type === "text")) &&
      field.value !== field.defaultValue,
  );
}

/** Writes values into a form as if they had been typed. */
export function fill(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLInputElement
    ) {
      if (field.type === "hidden") continue;
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  unfold(form, true);
}

/** Back to what the form says of itself. */
export function empty(form: HTMLFormElement, original: Values = {}): void {
  for (const field of form.querySelectorAll<HTMLInputElement>(
    "textarea, input:not([type]), input[type=text]",
  ))
    field.value = original[field.name] ?? "";
  unfold(form, false);
}

/** A form that follows a fold is shown while that is open. */
function unfold({ previousElementSibling: fold }: HTMLFormElement, open: boolean): void {
  if (fold instanceof HTMLDetailsElement) fold.open = open;
}

export type ServerDraft = { fields: Values; savedAt: string };

/**
 * Which words a form comes back with, when the browser and the server may each have kept some: those that go on from
 * the others, else the newer ones, and then the others are offered.
 */
export function choose(
  local: Local | null,
  server: ServerDraft | undefined,
  original?: Values,
): { show: Values | null; other: Values | null; stale: boolean } {
  if (!local || isBlank(local.values, original)) return { show: null, other: null, stale: local !== null };
  if (!server)
    return local.synced && !local.sent
      ? // It was thrown away or published somewhere else.
        { show: null, other: null, stale: true }
      : { show: local.values, other: null, stale: false };
  if (local.synced || saysTheSame(local.values, server.fields))
    return { show: null, other: null, stale: true };
  if (local.base === server.savedAt) return { show: local.values, other: null, stale: false };
  if (local.at > Date.parse(server.savedAt))
    return { show: local.values, other: server.fields, stale: false };
  return { show: null, other: local.values, stale: false };
}
