import { useEffect, useRef, useState } from "react";
import { isBlank, type ServerDraft, saysTheSame, type Values, valuesOf } from "./keeper.ts";
import type { Writing } from "./use-writing.ts";

export type SaveState =
  | { is: "clean" }
  | { is: "saving" }
  | { is: "saved"; at: number }
  | { is: "kept"; why: "offline" | "away" | "signedOut" | "full" }
  | { is: "split"; other: Values };

const pause = 2_000;
/** While nobody answers, it is tried again so often. */
const again = 15_000;
/** What a browser still carries for a page that goes. */
const mostAtLeaving = 60_000;

/** Keeps what is typed on the server, some moments after the last keystroke and when the page goes. */
export function useAutosave(writing: Writing): {
  state: SaveState;
  discard(): void;
  take(other: Values | null): void;
} {
  const { ref, draftKey, local, keep } = writing;
  const [state, setState] = useState<SaveState>(() =>
    writing.back.other
      ? { is: "split", other: writing.back.other }
      : writing.draft && !writing.back.restored
        ? { is: "saved", at: Date.parse(writing.draft.savedAt) }
        : { is: "clean" },
  );
  const work = useRef({
    timer: 0,
    flight: null as AbortController | null,
    server: null as ServerDraft | null,
  });

  const acts = useRef({
    async save(leaving = false): Promise<void> {
      clearTimeout(work.current.timer);
      const form = ref.current;
      const now = local.current;
      if (!form || !now || now.synced || now.sent) return;
      const values = valuesOf(form);
      const { intent: _, ...fields } = values;
      if (isBlank(fields, writing.original) && now.base === null) return setState({ is: "clean" });
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set("base", now.base ?? "");
      const submission = form.elements.namedItem("_submission");
      if (submission instanceof HTMLInputElement) body.set("_submission", submission.value);
      if (leaving && JSON.stringify(fields).length > mostAtLeaving) return;
      work.current.flight?.abort();
      const flight = new AbortController();
      work.current.flight = flight;
      if (!leaving) setState({ is: "saving" });
      try {
        const answer = await fetch(`/drafts/${draftKey}`, {
          method: "PUT",
          body,
          redirect: "manual",
          keepalive: leaving,
          signal: flight.signal,
        });
        await acts.current.settle(answer, values);
      } catch {
        if (flight.signal.aborted) return;
        acts.current.later(navigator.onLine ? "away" : "offline");
      }
    },
    async settle(answer: Response, values: Values): Promise<void> {
      if (answer.type === "opaqueredirect") return setState({ is: "kept", why: "signedOut" });
      if (answer.status === 409) {
        const said = await answer.json();
        if (said.state !== "newer") return setState({ is: "kept", why: "full" });
        work.current.server = said.draft;
        return setState({ is: "split", other: said.draft.fields });
      }
      if (!answer.ok) return acts.current.later("away");
      const said = await answer.json();
      if (said.state === "published") {
        writing.forget();
        return setState({ is: "clean" });
      }
      const form = ref.current;
      const still = form !== null && saysTheSame(valuesOf(form), values);
      keep({ base: said.savedAt ?? null, synced: still });
      setState(said.state === "saved" ? { is: "saved", at: Date.now() } : { is: "clean" });
      if (!still) acts.current.soon();
    },
    soon(wait = pause): void {
      clearTimeout(work.current.timer);
      work.current.timer = window.setTimeout(() => acts.current.save(), wait);
    },
    later(why: "offline" | "away"): void {
      setState({ is: "kept", why });
      acts.current.soon(again);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: one form, one draft
  useEffect(() => {
    const form = ref.current;
    const onInput = () => acts.current.soon();
    const onLeave = () => void acts.current.save(true);
    const onHide = () => document.visibilityState === "hidden" && void acts.current.save(true);
    const onOnline = () => void acts.current.save();
    // What is sent now is no draft any more.
    const onSubmit = () => {
      clearTimeout(work.current.timer);
      work.current.flight?.abort();
      setState({ is: "clean" });
    };
    form?.addEventListener("input", onInput);
    form?.addEventListener("submit", onSubmit);
    addEventListener("pagehide", onLeave);
    addEventListener("online", onOnline);
    document.addEventListener("visibilitychange", onHide);
    if (local.current && !local.current.synced && !writing.back.other) acts.current.soon(0);
    return () => {
      form?.removeEventListener("input", onInput);
      form?.removeEventListener("submit", onSubmit);
      removeEventListener("pagehide", onLeave);
      removeEventListener("online", onOnline);
      document.removeEventListener("visibilitychange", onHide);
      void acts.current.save(true);
    };
  }, []);

  return {
    state,
    discard() {
      clearTimeout(work.current.timer);
      work.current.flight?.abort();
      writing.forget();
      setState({ is: "clean" });
      const body = new FormData();
      body.set("intent", "discard");
      // Whoever throws it away may leave at once.
      const asked = { method: "POST", body, redirect: "manual", keepalive: true } as const;
      void fetch(`/drafts/${draftKey}`, asked).catch(() => {});
    },
    take(other) {
      const base = work.current.server?.savedAt ?? writing.draft?.savedAt ?? null;
      keep({ base, synced: false, at: Date.now(), values: other ?? local.current?.values ?? {} });
      setState({ is: "saving" });
      acts.current.soon(0);
    },
  };
}
