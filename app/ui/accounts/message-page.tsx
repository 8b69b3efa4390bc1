import type { ReactNode } from "react";
import { Narrow } from "../layout/columns.tsx";

export type MessagePageProps = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode };

/** One thing to know and one way on: a mail to open, an address confirmed, a link too old. */
export function MessagePage({ icon, title, children, action }: MessagePageProps) {
  return (
    <Narrow>
      <div>
        <span
          aria-hidden="true"
          className="mb-5 grid size-12 place-items-center rounded-full bg-accent-tint text-link"
        >
          {icon}
        </span>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{title}</h1>
        <div className="mt-2 grid gap-3 text-17 text-quiet">{children}</div>
        {action && <div className="mt-6 flex flex-wrap gap-3">{action}</div>}
      </div>
    </Narrow>
  );
}
