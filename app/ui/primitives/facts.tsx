import type { ReactNode } from "react";

/**
 * Short facts on one line with a point between each two. Where the line breaks, the point that would open the next
 * line is clipped away.
 */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <div className="overflow-clip text-14 text-quiet">
      <div className="-ms-3.5 flex flex-wrap items-center gap-y-0.5">{children}</div>
    </div>
  );
}

export function Fact({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={`relative inline-flex min-w-0 items-center gap-1.5 ps-3.5 before:absolute before:start-[0.3125rem] before:content-['·'] ${className}`}
    >
      {children}
    </span>
  );
}
