import { CircleCheck, CirclePause, TriangleAlert } from "lucide-react";
import type { WebhookView } from "../../domain/webhooks/views.ts";
import { webhookStates } from "../../i18n/webhooks.ts";
import { Chip } from "../primitives/chip.tsx";

const icon = { size: 14, "aria-hidden": true } as const;

/** Whether a webhook tells anything, in a word. */
export function StateChip({ webhook }: { webhook: Pick<WebhookView, "state" | "failingSince"> }) {
  const { state, failingSince } = webhook;
  if (state === "on" && !failingSince)
    return (
      <Chip tone="success" icon={<CircleCheck {...icon} />}>
        {webhookStates.on()}
      </Chip>
    );
  if (state === "paused") return <Chip icon={<CirclePause {...icon} />}>{webhookStates.paused()}</Chip>;
  return (
    <Chip tone="warning" icon={<TriangleAlert {...icon} />}>
      {state === "off" ? webhookStates.off() : webhookStates.failing()}
    </Chip>
  );
}
