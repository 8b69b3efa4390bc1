import { secretItself, secretMade } from "../../i18n/webhooks.ts";
import { CopyButton } from "../primitives/copy-button.tsx";

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
