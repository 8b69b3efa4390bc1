import type { ReactNode } from "react";

/** Words for screen readers where an icon or a figure says it to the eye. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
