import { Link } from "@remix-run/react";
import { type LucideIcon, PenLine, Settings } from "lucide-react";
import {
  doneAdmin,
  doneAdminHint,
  doneAsk,
  doneAskHint,
  doneImportHint,
  doneLead,
  doneTitle,
} from "../../i18n/wizard.ts";
import { askPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";

/** After the first steps: what helps a new square most. */
export function DonePage() {
  return (
    <Columns>
      <PageHeader title={doneTitle()} lead={doneLead()} />
      <ul className="grid gap-3">
        <Next to={askPath()} icon={PenLine} label={doneAsk()} hint={doneAskHint()} />
        <Next to="/admin" icon={Settings} label={doneAdmin()} hint={doneAdminHint()} />
      </ul>
      {/* Done at the machine, so there is nothing here to press. */}
      <p className="mt-6 max-w-[65ch] text-14 text-quiet">{doneImportHint()}</p>
    </Columns>
  );
}

type NextProps = { to: string; icon: LucideIcon; label: string; hint: string };

function Next({ to, icon: Icon, label, hint }: NextProps) {
  return (
    <li className="relative flex gap-3 rounded-card border border-line p-4 hover:bg-hover">
      <Icon size={20} aria-hidden="true" className="mt-0.5 shrink-0 text-quiet" />
      <div className="min-w-0">
        <Link to={to} className="font-semibold after:absolute after:inset-0 after:rounded-card">
          {label}
        </Link>
        <p className="text-14 text-quiet">{hint}</p>
      </div>
    </li>
  );
}
