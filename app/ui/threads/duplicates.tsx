import { Link } from "@remix-run/react";
import { CircleCheck, Copy } from "lucide-react";
import type { ThreadView } from "../../domain/threads/views.ts";
import { askedAlsoAs, canonicalNotice, canonicalSolved } from "../../i18n/arranging.ts";
import { answersCount } from "../../i18n/lists.ts";
import { Chip } from "../primitives/chip.tsx";

const link = "font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2";

/** Said before the text of a duplicate: where the same is answered. */
export function Canonical({ thread: { canonical } }: { thread: ThreadView }) {
  if (!canonical) return null;
  return (
    <section className="mb-6 flex items-start gap-3 rounded-card border border-info-line bg-info-tint px-4 py-3">
      <Copy size={20} className="mt-0.5 shrink-0 text-info" aria-hidden="true" />
      <div className="min-w-0">
        <p className="text-info-ink">{canonicalNotice()}</p>
        <p className="mt-1">
          <Link to={canonical.path} lang={canonical.language} className={`text-17 ${link}`}>
            {canonical.title}
          </Link>
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-2 text-14 text-info-ink">
          {canonical.solved && (
            <Chip tone="success" icon={<CircleCheck size={13} aria-hidden="true" />}>
              {canonicalSolved()}
            </Chip>
          )}
          {answersCount({ count: canonical.answerCount })}
        </p>
      </div>
    </section>
  );
}

/** The titles under which the same was asked, for those who look for their own words. */
export function AskedAs({ thread: { askedAs } }: { thread: ThreadView }) {
  if (askedAs.length === 0) return null;
  return (
    <section aria-labelledby="asked-as" className="mt-14" data-screen="">
      <h2 id="asked-as" className="border-b border-line pb-2 text-19 font-bold">
        {askedAlsoAs()}
      </h2>
      <ul className="mt-3 grid gap-1">
        {askedAs.map(({ title, path, language }) => (
          <li key={path}>
            <Link
              to={path}
              lang={language}
              className="inline-flex min-h-9 items-center text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
