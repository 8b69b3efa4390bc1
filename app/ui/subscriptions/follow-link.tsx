import { Link } from "@remix-run/react";
import { Bell, BellOff, BellRing } from "lucide-react";
import type { Level } from "../../domain/subscriptions/input.ts";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import { followDo, followStates } from "../../i18n/subscriptions.ts";

const icons: Partial<Record<Level, typeof Bell>> = { everything: BellRing, muted: BellOff };

/** At each thing: how its viewer stands to it, leading to where that is changed. @param props.path the thing's own */
export function FollowLink({ path, follow }: { path: string; follow: FollowView | null }) {
  if (!follow) return null;
  const { level } = follow;
  const Icon = (level && icons[level]) || Bell;
  return (
    <Link
      to={`${path}/subscription`}
      className="inline-flex min-h-6 items-center gap-1.5 text-14 text-quiet hover:text-ink hover:underline hover:underline-offset-3 touch:min-h-11"
    >
      <Icon size={15} aria-hidden="true" />
      {level ? followStates[level]() : followDo()}
    </Link>
  );
}
