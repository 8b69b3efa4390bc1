import type { Text } from "../../i18n/text.ts";
import { brandStep, mailStep, peopleStep, spacesStep } from "../../i18n/wizard.ts";

export type WizardStep = { to: string; label: Text };

/** The first steps of a new square, in order. Each can be left for later and comes back under Administration. */
export const wizardSteps: readonly WizardStep[] = [
  { to: "/admin/start/brand", label: brandStep },
  { to: "/admin/start/spaces", label: spacesStep },
  { to: "/admin/start/mail", label: mailStep },
  { to: "/admin/start/people", label: peopleStep },
];
export const wizardEnd = "/admin/start/done";

/** Where one goes from a step. */
export function stepAfter(to: string): string {
  return wizardSteps[wizardSteps.findIndex((step) => step.to === to) + 1]?.to ?? wizardEnd;
}
