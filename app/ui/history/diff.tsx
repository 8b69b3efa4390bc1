import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { WordingDiff } from "../../domain/history/views.ts";
import {
  addedWords,
  afterColumn,
  beforeColumn,
  endOfChange,
  removedWords,
  sameText,
  tagsChanged,
  textChanged,
  titleChanged,
  unchangedLines,
} from "../../i18n/history.ts";
import type { DiffLine, Piece, Stretch } from "../../lib/prose-diff.ts";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";

/**
 * What changed between two wordings: one text with both on narrow screens, side by side on wide ones. What was added is
 * underlined and what was removed struck through, so that neither rests on its colour; screen readers hear it in words.
 */
export function Diff({ diff, lang }: { diff: WordingDiff; lang: string }) {
  const whole = diff.body.every(({ lines }) => lines.every(({ as }) => as === "same"));
  return (
    <div className="grid gap-5">
      {diff.title && (
        <Part label={titleChanged()}>
          <div lang={lang} className="text-19 font-semibold">
            <Line line={diff.title} />
          </div>
        </Part>
      )}
      {diff.tags && (
        <Part label={tagsChanged()}>
          <ul className="flex flex-wrap gap-2 text-14">
            {diff.tags.removed.map((tag) => (
              <li key={tag}>
                <Removed>{tag}</Removed>
              </li>
            ))}
            {diff.tags.added.map((tag) => (
              <li key={tag}>
                <Added>{tag}</Added>
              </li>
            ))}
            {diff.tags.kept.map((tag) => (
              <li key={tag} className="text-quiet">
                {tag}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part label={textChanged()}>
        {whole && <p className="mb-2 text-14 text-quiet">{sameText()}</p>}
        <div className="overflow-clip rounded-card border border-line text-16 leading-relaxed">
          <div
            aria-hidden="true"
            className="grid grid-cols-2 border-b border-line bg-sunken text-13 font-semibold text-quiet max-lg:hidden"
          >
            <p className="border-e border-line px-4 py-1.5">{beforeColumn()}</p>
            <p className="px-4 py-1.5">{afterColumn()}</p>
          </div>
          <div lang={lang}>
            {diff.body.map((stretch, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
              <Lines key={index} stretch={stretch} />
            ))}
          </div>
        </div>
      </Part>
    </div>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-14 font-semibold text-quiet">{label}</h3>
      {children}
    </section>
  );
}

function Lines({ stretch: { folded, lines } }: { stretch: Stretch }) {
  const all = lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <Line key={index} line={line} framed />
  ));
  if (!folded) return all;
  return (
    <details className="group border-line not-first:border-t not-last:border-b">
      <summary className="flex min-h-9 touch:min-h-11 cursor-pointer items-center gap-1.5 bg-sunken px-4 text-14 text-quiet transition-colors hover:text-ink">
        <ChevronRight size={16} aria-hidden="true" className="transition-transform group-open:rotate-90" />
        {unchangedLines({ count: lines.length })}
      </summary>
      {all}
    </details>
  );
}

/** @param framed as a row of the table that has two columns on wide screens */
function Line({ line, framed = false }: { line: DiffLine; framed?: boolean }) {
  if (!framed) return <Together line={line} />;
  return (
    <div className="lg:grid lg:grid-cols-2">
      <div className={`${cell} lg:hidden`}>
        <Together line={line} />
      </div>
      <div className={`${cell} border-e border-line max-lg:hidden`}>
        <Side line={line} without="added" />
      </div>
      {/* What stays is read once. */}
      <div className={`${cell} max-lg:hidden`} aria-hidden={line.as === "same" || undefined}>
        <Side line={line} without="removed" />
      </div>
    </div>
  );
}

const cell = "min-w-0 px-4 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]";

function Together({ line }: { line: DiffLine }) {
  return <Pieces pieces={line.as === "changed" ? line.pieces : [{ as: line.as, text: line.text }]} />;
}

function Side({ line, without }: { line: DiffLine; without: "added" | "removed" }) {
  const pieces: Piece[] = line.as === "changed" ? line.pieces : [{ as: line.as, text: line.text }];
  return <Pieces pieces={pieces.filter(({ as }) => as !== without)} />;
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ as, text }, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    if (as === "removed") return <Removed key={index}>{text}</Removed>;
    if (as === "added") return <Added key={index}>{text}</Added>;
    return <span key={index}>{text}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces have no identity but their place
  });
}

const mark = "rounded-[3px] px-0.5 box-decoration-clone";

function Removed({ children }: { children: ReactNode }) {
  return (
    <del className={`${mark} bg-danger-tint text-danger-ink line-through decoration-1`}>
      <VisuallyHidden>{removedWords()} </VisuallyHidden>
      {children}
      <VisuallyHidden> ({endOfChange()}) </VisuallyHidden>
    </del>
  );
}

function Added({ children }: { children: ReactNode }) {
  return (
    <ins className={`${mark} bg-success-tint text-success-ink underline decoration-1 underline-offset-3`}>
      <VisuallyHidden>{addedWords()} </VisuallyHidden>
      {children}
      <VisuallyHidden> ({endOfChange()}) </VisuallyHidden>
    </ins>
  );
}
