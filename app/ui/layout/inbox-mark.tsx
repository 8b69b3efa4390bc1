import { Bell } from "lucide-react";
import { unreadFigure } from "../../i18n/inbox.ts";

/** The bell, with how much is unread beside it. Who hears the page is told by the link around it. */
export function InboxMark({ unread, size = 20 }: { unread: number; size?: number }) {
  return (
    <span aria-hidden="true" className="relative">
      <Bell size={size} strokeWidth={1.75} />
      {unread > 0 && (
        <span className="absolute -end-2 -top-1.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4 font-bold text-accent-on tabular-nums">
          {unreadFigure(unread)}
        </span>
      )}
    </span>
  );
}
