import { Link } from "@remix-run/react";
import { adminLead, adminTitle } from "../../i18n/admin.ts";
import { wizardTitle } from "../../i18n/wizard.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { adminSections } from "./sections.ts";

/** The door to all that administrators keep. */
export function AdminPage() {
  return (
    <Columns>
      <PageHeader title={adminTitle()} lead={adminLead()}>
        <ButtonLink to="/admin/start" tone="quiet" size="small">
          {wizardTitle()}
        </ButtonLink>
      </PageHeader>
      <ul className="grid gap-3 sm:grid-cols-2">
        {adminSections.map(({ to, label, lead, icon: Icon }) => (
          <li key={to} className="relative flex gap-3 rounded-card border border-line p-4 hover:bg-hover">
            <Icon size={20} aria-hidden="true" className="mt-0.5 shrink-0 text-quiet" />
            <div className="min-w-0">
              <Link to={to} className="font-semibold after:absolute after:inset-0 after:rounded-card">
                {label()}
              </Link>
              <p className="text-14 text-quiet">{lead()}</p>
            </div>
          </li>
        ))}
      </ul>
    </Columns>
  );
}
