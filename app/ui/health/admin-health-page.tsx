import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { Check } from "../../domain/health/checks.ts";
import {
  allWell,
  checkName,
  checkSentence,
  healthLead,
  healthTitle,
  lookAgain,
  notAllWell,
  stateFault,
  stateLook,
  stateWell,
} from "../../i18n/health.ts";
import type { Text } from "../../i18n/text.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Notice } from "../primitives/notice.tsx";

const states: Record<Check["state"], { word: Text; look: string; icon: typeof CircleCheck }> = {
  well: { word: stateWell, look: "text-success", icon: CircleCheck },
  look: { word: stateLook, look: "text-warning", icon: TriangleAlert },
  fault: { word: stateFault, look: "text-danger", icon: CircleAlert },
};

/** Whether what the place stands on is well, the worst first. */
export function AdminHealthPage({ checks }: { checks: Check[] }) {
  const wrong = checks.filter(({ state }) => state !== "well");
  return (
    <AdminFrame
      title={healthTitle()}
      lead={healthLead()}
      act={
        <ButtonLink to="/admin/health?again" tone="quiet" size="small">
          {lookAgain()}
        </ButtonLink>
      }
    >
      {wrong.length === 0 ? (
        <Notice tone="success">{allWell()}</Notice>
      ) : (
        <Notice tone={wrong.some(({ state }) => state === "fault") ? "error" : "warning"}>
          {notAllWell({ count: wrong.length })} {wrong.map(({ id }) => checkName(id)).join(", ")}.
        </Notice>
      )}
      <ul className="mt-6 divide-y divide-line border-y border-line">
        {checks.map((check) => (
          <HealthLine key={check.id} check={check} />
        ))}
      </ul>
    </AdminFrame>
  );
}

function HealthLine({ check }: { check: Check }) {
  const { word, look, icon: Icon } = states[check.state];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-2 sm:grid-cols-[auto_11rem_minmax(0,1fr)]">
      <Icon size={18} aria-hidden="true" className={`mt-0.5 ${look}`} />
      <span className="font-semibold">
        {checkName(check.id)}
        <span className={check.state === "well" ? "sr-only" : `block text-13 ${look}`}> {word()}</span>
      </span>
      <span className="break-words text-quiet max-sm:col-start-2">{checkSentence(check)}</span>
    </li>
  );
}
