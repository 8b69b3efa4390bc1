import type { ReactNode } from "react";

/** One of the things that can come of it, under its own heading. */
export function Part({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t border-line pt-6">
      <div>
        <h2 id={id} className="text-19 font-bold">
          {title}
        </h2>
        {lead && <p className="mt-1 text-quiet">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
