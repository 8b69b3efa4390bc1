import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { copiedWord, copyWord, secretItself, secretMade } from "../../i18n/webhooks.ts";
import { buttonLook } from "../primitives/button.tsx";

/** Shown in an answer to its form alone; the page asked for again has it no more. */
export function SecretOnce({ secret }: { secret: string }) {
  return (
    <div className="grid gap-3 rounded-card border border-success-line bg-success-tint px-4 py-4 text-success-ink">
      <p role="status">{secretMade()}</p>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 basis-64 gap-1.5 text-14 font-semibold">
          {secretItself()}
          <input
            readOnly
            value={secret}
            spellCheck={false}
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
            className="h-11 w-full rounded-field border border-success-control bg-raised px-3 font-mono text-16 text-ink"
          />
        </label>
        <CopyButton words={secret} />
      </div>
    </div>
  );
}

/** There where it can copy: a browser without scripts selects by a touch into the field. */
function CopyButton({ words }: { words: string }) {
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
