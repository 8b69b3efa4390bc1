import type { ReactNode } from "react";

export type EmptyStateProps = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode };

/** Where nothing is yet: what will be here, and the first act. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-12 text-center">
      <span
        className="mb-2 grid size-12 place-items-center rounded-full bg-accent-tint text-link"
        aria-hidden="true"
      >
        {icon}
      </span>
      <p className="text-19 font-semibold">{title}</p>
      <p className="max-w-112 text-balance text-quiet">{children}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
