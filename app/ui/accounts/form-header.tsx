import type { ReactNode } from "react";

/** Title and one sentence above a short form. */
export function FormHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header>
      <h1 className="text-28 font-bold tracking-[-0.01em]">{title}</h1>
      {children && <p className="mt-2 text-17 text-quiet">{children}</p>}
    </header>
  );
}

export const textLink =
  "inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11";
