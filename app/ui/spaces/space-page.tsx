import { Lightbulb, Lock, Megaphone, PenLine } from "lucide-react";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import type { SpaceView } from "../../domain/threads/views.ts";
import { announceAct } from "../../i18n/announcements.ts";
import { proposeIdea } from "../../i18n/ideas.ts";
import { askQuestion } from "../../i18n/shell.ts";
import { groupsOnly, membersOnly, staffOnly, startDiscussion } from "../../i18n/spaces.ts";
import type { Text } from "../../i18n/text.ts";
import { askPath, feedPath, newIdeaPath } from "../../lib/paths.ts";
import { takesOnly } from "../../lib/space-kinds.ts";
import { Board, type BoardProps } from "../ideas/board.tsx";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { FeedLink } from "../lists/feed-link.tsx";
import { hueClass } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { SpaceIcon } from "../primitives/space-icon.tsx";
import { FollowLink } from "../subscriptions/follow-link.tsx";
import { ThreadList, type ThreadListProps } from "../threads/thread-list.tsx";

export type SpacePageProps = {
  space: SpaceView;
  /** What it holds: threads or, of a space for ideas alone, a board of them. */
  list: Omit<ThreadListProps, "showSpace" | "answerable" | "begin"> | null;
  board: Omit<BoardProps, "showSpace" | "within" | "propose"> | null;
  /** Whether the viewer is one of those who announce here. */
  announces: boolean;
  follow: FollowView | null;
};

const guarded: Partial<Record<SpaceView["visibility"], Text>> = {
  members: membersOnly,
  groups: groupsOnly,
  staff: staffOnly,
};

/** What one begins in a space is called as the space usually takes it. */
function beginIn(space: SpaceView) {
  if (space.defaultKind === "idea") return { to: newIdeaPath(space), word: proposeIdea(), icon: Lightbulb };
  if (takesOnly(space, "announcement"))
    return { to: `/ask?${new URLSearchParams({ space: space.slug })}`, word: announceAct(), icon: Megaphone };
  if (space.defaultKind === "discussion")
    return {
      to: `/ask?${new URLSearchParams({ space: space.slug })}`,
      word: startDiscussion(),
      icon: PenLine,
    };
  return { to: askPath({ space: space.slug }), word: askQuestion(), icon: PenLine };
}

export function SpacePage({ space, announces, follow, list, board }: SpacePageProps) {
  const guard = guarded[space.visibility];
  const { icon: Icon, ...begin } = beginIn(space);
  const answerable = !takesOnly(space, "announcement");
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
        <div className="mt-0.5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <FollowLink path={space.path} follow={follow} />
          {(answerable || announces) && (
            <ButtonLink to={begin.to} size="small">
              <Icon size={16} aria-hidden="true" />
              {begin.word}
            </ButtonLink>
          )}
        </div>
      </PageHeader>
      {board && <Board {...board} showSpace={false} within={space.slug} propose={begin.to} />}
      {list && <ThreadList {...list} showSpace={false} answerable={answerable} begin={begin} />}
      {space.visibility === "public" && <FeedLink to={feedPath(space.path)} />}
    </Columns>
  );
}
