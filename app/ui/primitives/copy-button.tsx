import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { copiedWord, copyWord } from "../../i18n/webhooks.ts";
import { buttonLook } from "./button.tsx";

/** There where it can copy: a browser without scripts selects by a touch into the field. */
export function CopyButton({ words }: { words: string }) {
  const [state, setState] = useState<"absent" | "ready" | "done">("absent");
  useEffect(() => {
    if (navigator.clipboard) setState("ready");
  }, []);
  if (state === "absent") return null;
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setState("done"),
      () => setState("absent"),
    );
  const Icon = state === "done" ? Check : Copy;
  return (
    <button type="button" onClick={copy} className={buttonLook({ tone: "quiet" })}>
      <Icon size={18} aria-hidden="true" />
      <span aria-live="polite">{state === "done" ? copiedWord() : copyWord()}</span>
    </button>
  );
}
