import {
  legibleAlone,
  legibleCorrected,
  legibleEdged,
  previewAction,
  previewDark,
  previewLight,
  previewLink,
  previewQuiet,
  previewTitle,
} from "../../i18n/brand.ts";
import { stateSolved } from "../../i18n/lists.ts";
import type { Legibility } from "../../lib/colour.ts";

export type BrandDraft = { name: string; accent: string; logoUrl: string | null };

type BrandPreviewProps = {
  draft: BrandDraft;
  /** One that this brand is asked, where it has named one. */
  question: string;
  legibility: Legibility;
};

/** How the brand will be met, in both themes side by side, and what was done so that it can be read. Nothing in it acts. */
export function BrandPreview({ draft, question, legibility }: BrandPreviewProps) {
  return (
    <figure className="grid gap-3">
      {/* Made by the server for any colour: the page itself carries no arithmetic of colours. */}
      <link rel="stylesheet" href={`/admin/brand/preview.css?accent=${encodeURIComponent(draft.accent)}`} />
      <div className="grid gap-3 sm:grid-cols-2" aria-hidden="true">
        <Sample theme="light" label={previewLight()} draft={draft} question={question} />
        <Sample theme="dark" label={previewDark()} draft={draft} question={question} />
      </div>
      <figcaption aria-live="polite" className="text-14 text-quiet">
        {legibility.kept
          ? legibleAlone({ ratio: legibility.alone })
          : legibleCorrected({
              ratio: legibility.alone,
              text: legibility.text,
              textRatio: legibility.textContrast,
            })}
        {legibility.edged && ` ${legibleEdged()}`}
      </figcaption>
    </figure>
  );
}

type SampleProps = { theme: "light" | "dark"; label: string; draft: BrandDraft; question: string };

function Sample({ theme, label, draft, question }: SampleProps) {
  const { name, logoUrl } = draft;
  return (
    <div data-preview={theme} className="overflow-hidden rounded-card border border-line bg-ground text-ink">
      <div className="flex min-h-12 items-center gap-2 border-b border-line px-3">
        {logoUrl ? (
          <img src={logoUrl} alt="" width={28} height={28} className="size-7 object-contain" />
        ) : (
          <span className="grid size-7 place-items-center rounded-field border border-accent-edge bg-accent font-bold text-accent-on">
            {[...name][0]?.toLocaleUpperCase()}
          </span>
        )}
        <span className="min-w-0 truncate font-bold">{name}</span>
        <span className="ms-auto text-13 text-quiet">{label}</span>
      </div>
      <div className="grid gap-2 p-3">
        <p className="font-semibold">{question || previewTitle()}</p>
        <p className="text-14">
          <span className="rounded-full bg-success-tint px-2 py-0.5 text-success-ink">{stateSolved()}</span>{" "}
          <span className="text-link underline underline-offset-3">{previewLink()}</span>
        </p>
        <p className="mt-1 flex flex-wrap gap-2">
          <span className="inline-flex min-h-9 items-center rounded-field border border-accent-edge bg-accent px-3 text-14 font-semibold text-accent-on">
            {previewAction()}
          </span>
          <span className="inline-flex min-h-9 items-center rounded-field border border-control px-3 text-14 font-semibold">
            {previewQuiet()}
          </span>
        </p>
      </div>
    </div>
  );
}
