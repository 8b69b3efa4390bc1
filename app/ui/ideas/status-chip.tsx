import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Hammer,
  Lightbulb,
  type LucideIcon,
  Map as MapIcon,
} from "lucide-react";
import { statusWords } from "../../i18n/idea-status.ts";
import type { IdeaStatus } from "../../lib/idea-board.ts";
import { Chip, type ChipProps } from "../primitives/chip.tsx";

const looks: Record<IdeaStatus, { icon: LucideIcon; tone: ChipProps["tone"] }> = {
  new: { icon: Lightbulb, tone: "neutral" },
  "under-review": { icon: CircleDashed, tone: "accent" },
  planned: { icon: MapIcon, tone: "accent" },
  "in-progress": { icon: Hammer, tone: "warning" },
  shipped: { icon: CircleCheck, tone: "success" },
  declined: { icon: CircleSlash, tone: "neutral" },
};

/** What an idea is by now: icon, word and tone. */
export function StatusChip({ status }: { status: IdeaStatus }) {
  const { icon: Icon, tone } = looks[status];
  return (
    <Chip tone={tone} icon={<Icon size={13} aria-hidden="true" />}>
      {statusWords[status]()}
    </Chip>
  );
}
