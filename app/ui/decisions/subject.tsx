import type { SubjectView } from "../../domain/decisions/views.ts";
import { goneLine, threadGone, whatIsItAbout, wholeText } from "../../i18n/decisions.ts";
import { Prose } from "../prose.tsx";
import { GoneLine } from "./gone.tsx";

/** The message an act is about, shown again before it is done. */
export function Subject({ subject }: { subject: SubjectView }) {
  const { kind, gone, title, language, opening, html } = subject;
  return (
    <section
      aria-label={whatIsItAbout()}
      className="rounded-card border border-line bg-raised px-4 py-4 sm:px-5"
    >
      {gone && (
        <div className="mb-3 text-14 text-quiet">
          <GoneLine
            line={kind === "body" ? threadGone({ by: gone.by }) : goneLine({ kind, by: gone.by })}
            gone={gone}
          />
        </div>
      )}
      <p lang={language} className={kind === "body" ? "text-19 font-bold" : "text-14 text-quiet"}>
        {title}
      </p>
      <p lang={language} className="mt-1 break-words">
        {opening}
      </p>
      <details className="mt-1">
        <summary className="inline-flex min-h-6 w-fit items-center text-14 font-semibold text-link touch:min-h-11">
          {wholeText()}
        </summary>
        <div className="mt-2">
          <Prose html={html} lang={language} small />
        </div>
      </details>
    </section>
  );
}
