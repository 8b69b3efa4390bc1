import { Link } from "@remix-run/react";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { goOnPlain, later, stepOf, wizardSteps as stepsLabel, wizardTitle } from "../../i18n/wizard.ts";
import { FormHeader, textLink } from "../accounts/form-header.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { stepAfter, wizardSteps } from "./steps.ts";

type WizardFrameProps = {
  current: string;
  title: string;
  lead: string;
  /** Nothing is left to be sent here, so the way on is not a way round. */
  done?: boolean;
  /** Addresses of steps behind this one that have not brought what they are for. */
  undone?: string[];
  children: ReactNode;
};

/** One step: where it stands among the others, what it asks, and a way past it. */
export function WizardFrame({ current, title, lead, done, undone = [], children }: WizardFrameProps) {
  const at = wizardSteps.findIndex(({ to }) => to === current);
  return (
    <div className="grid max-w-144 grid-cols-[minmax(0,1fr)] gap-6">
      <nav aria-label={`${wizardTitle()}, ${stepsLabel()}`}>
        <ol className="flex flex-wrap gap-x-3 gap-y-1 sm:gap-x-5 border-b border-line">
          {wizardSteps.map(({ to, label }, index) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={index === at ? "step" : undefined}
                className="-mb-px flex min-h-11 min-w-11 items-center justify-center gap-2 border-b-2 border-transparent text-quiet hover:text-ink aria-[current=step]:border-accent-edge aria-[current=step]:font-semibold aria-[current=step]:text-ink"
              >
                <span className="grid size-6 place-items-center rounded-full border border-control text-13 tabular-nums">
                  {index < at && !undone.includes(to) ? <Check size={14} aria-hidden="true" /> : index + 1}
                </span>
                {/* On phones one line: the others go by their numbers. */}
                <span className={index === at ? undefined : "max-sm:sr-only"}>{label()}</span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <p className="mb-1 text-14 text-quiet">{stepOf({ step: at + 1, of: wizardSteps.length })}</p>
        <FormHeader title={title}>{lead}</FormHeader>
      </div>
      {children}
      <p>
        {done ? (
          <ButtonLink to={stepAfter(current)}>{goOnPlain()}</ButtonLink>
        ) : (
          <Link to={stepAfter(current)} className={textLink}>
            {later()}
          </Link>
        )}
      </p>
    </div>
  );
}
