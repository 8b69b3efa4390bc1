import type { ReactNode } from "react";

/** A page's own columns inside the shell: text at reading width, and beside it on wide screens what earns its place. */
export function Columns({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="grid gap-x-10 xl:grid-cols-[minmax(0,46.25rem)_13.5rem]">
      <div className="min-w-0 max-w-reading">{children}</div>
      {aside && <aside className="max-xl:hidden">{aside}</aside>}
    </div>
  );
}

/** One form and what leads to it. It begins where every page does: at the top, at the column's start. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="grid max-w-form grid-cols-[minmax(0,1fr)] gap-6">{children}</div>;
}

/** A page's title, one sentence under it, and at most one act beside it. */
export function PageHeader({
  title,
  lead,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="text-28 font-bold tracking-[-0.01em]">{title}</h1>
        {lead && <p className="mt-1.5 max-w-[60ch] text-17 text-balance text-quiet">{lead}</p>}
      </div>
      {children}
    </header>
  );
}
