import type { ReactNode } from "react";

type SectionProps = { title: string; hint: string; children?: ReactNode };

/** One thing that can be done, with what it does said in a sentence. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <section className="border-t border-line pt-6">
      <h2 className="text-19 font-bold">{title}</h2>
      <p className="mt-1 mb-4 max-w-[60ch] text-quiet">{hint}</p>
      {children}
    </section>
  );
}
