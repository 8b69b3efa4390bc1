import { Link } from "@remix-run/react";
import { BadgeCheck } from "lucide-react";
import type { ReactNode } from "react";
import type { PersonView } from "../../domain/threads/views.ts";
import { formerMember, officialMark } from "../../i18n/threads.ts";
import { Avatar, NoAvatar } from "../primitives/avatar.tsx";
import { Chip } from "../primitives/chip.tsx";

/** The mark of an employee of the brand. */
export function OfficialMark() {
  return (
    <Chip tone="accent" icon={<BadgeCheck size={14} aria-hidden="true" />}>
      {officialMark()}
    </Chip>
  );
}

export type ByLineProps = {
  author: PersonView | null;
  official: boolean;
  small?: boolean;
  /** Time and what belongs to it. */
  children: ReactNode;
};

/** Who wrote it and when: portrait, name, mark, time. */
export function ByLine({ author, official, small = false, children }: ByLineProps) {
  return (
    <div className={`flex items-center ${small ? "gap-2" : "gap-3"}`}>
      {author ? (
        <Avatar {...author} size={small ? "small" : "normal"} />
      ) : (
        <NoAvatar size={small ? "small" : "normal"} />
      )}
      <div
        className={
          small ? "flex min-w-0 flex-wrap items-center gap-x-2 text-14 leading-6" : "min-w-0 leading-6"
        }
      >
        <span className="flex flex-wrap items-center gap-x-2">
          {author?.path ? (
            <Link
              to={author.path}
              className="inline-flex min-h-6 items-center font-semibold hover:underline hover:underline-offset-3"
            >
              {author.displayName}
            </Link>
          ) : author ? (
            <span className="font-semibold">{author.displayName}</span>
          ) : (
            <span className="text-quiet">{formerMember()}</span>
          )}
          {official && <OfficialMark />}
        </span>
        <span className="text-14 text-quiet">{children}</span>
      </div>
    </div>
  );
}
