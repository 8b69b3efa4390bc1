import type { ReactNode } from "react";

/** One matter of a settings page: its name, what it is, and what can be done about it. */
export function Section({ title, what, children }: { title: string; what?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <h2 className="text-19 font-bold">{title}</h2>
        {what && <p className="mt-1 text-quiet">{what}</p>}
      </div>
      {children}
    </section>
  );
}
