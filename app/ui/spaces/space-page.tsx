import { Lock, PenLine } from "lucide-react";
import type { SpaceView } from "../../domain/threads/views.ts";
import { askQuestion } from "../../i18n/shell.ts";
import { groupsOnly, membersOnly, staffOnly, startDiscussion } from "../../i18n/spaces.ts";
import type { Text } from "../../i18n/text.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { hueClass } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { SpaceIcon } from "../primitives/space-icon.tsx";
import { ThreadList, type ThreadListProps } from "../threads/thread-list.tsx";

export type SpacePageProps = Omit<ThreadListProps, "showSpace" | "askPath"> & { space: SpaceView };

const guarded: Partial<Record<SpaceView["visibility"], Text>> = {
  members: membersOnly,
  groups: groupsOnly,
  staff: staffOnly,
};

export function SpacePage({ space, ...list }: SpacePageProps) {
  const guard = guarded[space.visibility];
  const askPath = `/ask?space=${encodeURIComponent(space.slug)}`;
  return (
    <Columns>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span
              aria-hidden="true"
              className={`portrait ${hueClass(space.hue)} grid size-9 shrink-0 place-items-center rounded-card`}
            >
              <SpaceIcon name={space.icon} />
            </span>
            {space.name}
            {guard && <Chip icon={<Lock size={13} aria-hidden="true" />}>{guard()}</Chip>}
          </span>
        }
        lead={space.description}
      >
        <ButtonLink to={askPath} size="small" className="mt-0.5">
          <PenLine size={16} aria-hidden="true" />
          {space.defaultKind === "discussion" ? startDiscussion() : askQuestion()}
        </ButtonLink>
      </PageHeader>
      <ThreadList {...list} showSpace={false} askPath={askPath} />
    </Columns>
  );
}
