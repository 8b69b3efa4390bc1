import { useLocation, useNavigationType, useRouteLoaderData } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FormState } from "../primitives/form-state.ts";
import { useEarly } from "../primitives/typed-early.ts";
import {
  choose,
  empty,
  fill,
  isTyped,
  type Local,
  readLocal,
  type ServerDraft,
  saysTheSame,
  type Values,
  valuesOf,
  writeLocal,
} from "./keeper.ts";

export type Written = FormState & { preview?: string; savedAt?: string };

export type Writing = {
  ref: RefObject<HTMLFormElement>;
  form: Written | undefined;
  draftKey: string;
  draft: ServerDraft | undefined;
  /** What the form says when nothing was written yet. */
  original: Values | undefined;
  /** What this browser kept; written at each keystroke. */
  local: RefObject<Local | null>;
  keep(change: Partial<Local>): void;
  /** Throws away what is kept here. */
  forget(): void;
  /** Came back from this browser; and words of the member's that stand elsewhere, to choose from. */
  back: { restored: boolean; other: Values | null };
  /** The tools are there, and take over from the plain buttons. */
  live: boolean;
  setLive(live: boolean): void;
};

/**
 * Keeps what is typed in a form in this browser, at each keystroke, until what it sent has been taken: through a lost
 * connection, an ended session, a closed tab. It is emptied and folded once that is so, at no other time: a vote
 * elsewhere on the page reloads its data and must leave half a sentence alone. Without scripts each page is new, and
 * the browser itself keeps what was typed.
 * @param refused what came back instead of being taken @param draft what the server keeps
 * @param original what the form begins with: the words of a post being edited
 */
export function useWriting(
  draftKey: string,
  action: string,
  refused: Written | undefined,
  draft: ServerDraft | undefined,
  original?: Values,
): Writing {
  const ref = useRef<HTMLFormElement>(null);
  const local = useRef<Local | null>(null);
  const root = useRouteLoaderData("root") as { viewer?: { username: string } | null } | undefined;
  const name = `draft:${root?.viewer?.username ?? ""}:${draftKey}`;
  const { key, pathname } = useLocation();
  const cameBack = useNavigationType() === "POP";
  // What is taken leads on; what is refused or broken stays at the form's address. Told by where one is, since under
  // load the steps between may never be shown.
  const ledOn = pathname !== action && !cameBack;
  const sentFrom = useRef<string | null>(null);
  const [back, setBack] = useState<Writing["back"]>({ restored: false, other: null });
  const [live, setLive] = useState(false);
  const [shown] = useState(draft);

  const forget = () => {
    local.current = null;
    writeLocal(name, null);
  };
  const keep = (change: Partial<Local>) => {
    const fresh: Local = { values: {}, at: 0, base: draft?.savedAt ?? null, synced: false, sent: null };
    local.current = { ...fresh, ...local.current, ...change };
    writeLocal(name, local.current);
  };

  // Comes back with what was kept. Only once: from then on the form itself says what is typed.
  useEarly(() => {
    const was = readLocal(name);
    if (was?.sent && ledOn) return forget();
    local.current = was;
    const form = ref.current;
    if (!form || refused) return;
    // Words typed before the scripts were there win over what was kept, and are kept from now on.
    const typed = isTyped(form) ? valuesOf(form) : null;
    if (typed && !(was && saysTheSame(typed, was.values)))
      return keep({ values: typed, at: Date.now(), synced: false, sent: null });
    const { show, other, stale } = choose(was, draft, original);
    if (stale) forget();
    if (show) fill(form, show);
    const submission = form.elements.namedItem("_submission");
    // The same words sent again under the same key are taken once.
    if (show && was?.sent && submission instanceof HTMLInputElement) submission.value = was.sent;
    if (show || other) setBack({ restored: show !== null, other });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at when one is somewhere else
  useEffect(() => {
    if (sentFrom.current === null || sentFrom.current === key) return;
    sentFrom.current = null;
    if (!ledOn) return;
    forget();
    if (ref.current) empty(ref.current, original);
    setBack({ restored: false, other: null });
  }, [key, ledOn]);

  const given = refused?.values;
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when it comes back
  useEffect(() => {
    if (given) keep({ values: given, at: Date.now(), sent: null });
  }, [given]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` and `key` say it all
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const submission = form.elements.namedItem("_submission") as HTMLInputElement | null;
    const own = submission?.defaultValue ?? "";
    const onInput = () => {
      // Other words are another send.
      if (submission && local.current?.sent) submission.value = own;
      keep({ values: valuesOf(form), at: Date.now(), synced: false, sent: null });
    };
    const onSubmit = ({ submitter }: SubmitEvent) => {
      const asks = (submitter as HTMLButtonElement | null)?.value;
      if (asks === "preview" || asks === "draft") return;
      if (asks === "discard") {
        forget();
        setTimeout(() => empty(form, original));
        return;
      }
      sentFrom.current = key;
      keep({ values: valuesOf(form), sent: submission?.value ?? "sent" });
    };
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    // A key may have been pressed since the form was first looked at.
    if (
      !refused &&
      isTyped(form) &&
      !saysTheSame(valuesOf(form), local.current?.values ?? shown?.fields ?? {})
    )
      onInput();
    return () => {
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      // Gone elsewhere after sending: taken, unless the way led through signing in.
      const { pathname: at } = window.location;
      if (sentFrom.current && !form.isConnected && at !== action && at !== "/login") forget();
    };
  }, [name, key]);

  const form = refused ?? (shown && { values: shown.fields });
  return { ref, form, draftKey, draft: shown, original, local, keep, forget, back, live, setLive };
}
