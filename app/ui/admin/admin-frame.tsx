import { Link } from "@remix-run/react";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { adminTitle } from "../../i18n/admin.ts";
import { PageHeader } from "../layout/columns.tsx";

export type AdminFrameProps = {
  title: string;
  lead?: ReactNode;
  /** Where one comes from; the index of sections without. */
  back?: { to: string; label: string };
  /** One act beside the title. */
  act?: ReactNode;
  children: ReactNode;
};

/** A page of administration: as wide as its tables need, and a way back. */
export function AdminFrame({ title, lead, back, act, children }: AdminFrameProps) {
  return (
    <div className="min-w-0">
      <Link
        to={back?.to ?? "/admin"}
        className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        {back?.label ?? adminTitle()}
      </Link>
      <PageHeader title={title} lead={lead}>
        {act}
      </PageHeader>
      {children}
    </div>
  );
}

/** A part of such a page, with its heading. */
export function AdminPart({
  title,
  id,
  lead,
  children,
}: {
  title: string;
  id: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-19 font-bold">
        {title}
      </h2>
      {lead && <p className="mt-0.5 max-w-[65ch] text-14 text-quiet">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
