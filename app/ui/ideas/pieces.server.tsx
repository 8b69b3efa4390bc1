import type { ReactNode } from "react";
import type { PersonView } from "../../domain/threads/views.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { formerMember } from "../../i18n/threads.ts";
import { momentWords } from "../../lib/moment-words.ts";

/** What the parts of an idea's page are made of, drawn on the server alone. */
export const nameOf = (person: PersonView | null) => person?.displayName ?? formerMember();

export function Moment({ at, zone }: { at: string; zone: string }) {
  const { date, whole } = momentWords(at, zone, currentLocale());
  return (
    <time dateTime={at} title={whole}>
      {date}
    </time>
  );
}

export function Person({ person }: { person: PersonView | null }) {
  if (!person?.path) return <>{nameOf(person)}</>;
  return (
    <a href={person.path} className="font-semibold hover:underline hover:underline-offset-3">
      {person.displayName}
    </a>
  );
}

export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="border-b border-line pb-2 text-19 font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** To a page of the idea's own, which is nobody's find. */
export function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      href={to}
      rel="nofollow"
      className="inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11"
    >
      {children}
    </a>
  );
}
