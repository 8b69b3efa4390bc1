import { Link } from "@remix-run/react";
import { Copy, History, PenLine, Pin } from "lucide-react";
import type { ThreadView } from "../../domain/threads/views.ts";
import { duplicateMark, historyLink, pinnedMark } from "../../i18n/arranging.ts";
import { askQuestion } from "../../i18n/shell.ts";
import { aboutThread, activeLabel, answersLabel, spaceLabel, tagsLabel } from "../../i18n/threads.ts";
import { askPath } from "../../lib/paths.ts";
import { useLive } from "../live/store.ts";
import { Dot } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip, Tag } from "../primitives/chip.tsx";
import { Time } from "../primitives/time.tsx";
import { FollowLink } from "../subscriptions/follow-link.tsx";
import { stateOf } from "./thread-state.tsx";

/** Where it stands, its state, and its title. */
export function ThreadHeader({ thread }: { thread: ThreadView }) {
  const { word, icon: Icon } = stateOf(thread);
  return (
    <header className="mb-6">
      <p className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-14">
        <Link
          to={thread.space.path}
          className="inline-flex min-h-6 items-center gap-2 text-quiet hover:text-ink hover:underline hover:underline-offset-3 touch:min-h-11"
        >
          <Dot hue={thread.space.hue} />
          {thread.space.name}
        </Link>
        {thread.product && (
          <Link
            to={thread.product.path}
            className="inline-flex min-h-6 items-center text-quiet hover:text-ink hover:underline hover:underline-offset-3 touch:min-h-11"
          >
            {thread.product.name}
          </Link>
        )}
        <Chip tone={thread.solved ? "success" : "neutral"} icon={<Icon size={14} aria-hidden="true" />}>
          {word()}
        </Chip>
        {thread.pinned && <Chip icon={<Pin size={13} aria-hidden="true" />}>{pinnedMark()}</Chip>}
        {thread.duplicate && word !== duplicateMark && (
          <Chip icon={<Copy size={13} aria-hidden="true" />}>{duplicateMark()}</Chip>
        )}
        <FollowLink path={`/t/${thread.id}`} follow={thread.gone ? null : thread.follow} />
      </p>
      <h1 lang={thread.language} className="text-28 font-bold tracking-[-0.012em] sm:text-33">
        {thread.title}
      </h1>
    </header>
  );
}

export function Tags({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label={tagsLabel()} className="flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li key={tag}>
          <Tag name={tag} />
        </li>
      ))}
    </ul>
  );
}

/** Beside the text on wide screens: the thread in a few facts. */
export function ThreadFacts({ thread }: { thread: ThreadView }) {
  const answers = useLive((live) => live.answers[thread.id]) ?? thread.answerCount;
  return (
    <section aria-label={aboutThread()} className="sticky top-22 pt-1 text-14">
      <dl className="grid gap-3">
        <Fact label={spaceLabel()}>
          <Link to={thread.space.path} className="hover:underline hover:underline-offset-3">
            {thread.space.name}
          </Link>
        </Fact>
        {(thread.kind !== "announcement" || thread.answerCount > 0) && (
          <Fact label={answersLabel()}>
            <span className="tabular-nums">{answers}</span>
          </Fact>
        )}
        <Fact label={activeLabel()}>
          <Time at={thread.activeAt} />
        </Fact>
      </dl>
      <p className="mt-4">
        <Link
          to={`/t/${thread.id}/history`}
          rel="nofollow"
          className="inline-flex min-h-6 items-center gap-2 text-quiet hover:text-ink hover:underline hover:underline-offset-3 touch:min-h-11"
        >
          <History size={16} aria-hidden="true" />
          {historyLink()}
        </Link>
      </p>
      <p className="mt-6">
        <ButtonLink
          to={askPath(
            thread.kind === "announcement" || thread.kind === "idea" ? {} : { space: thread.space.slug },
          )}
          tone="quiet"
          size="small"
        >
          <PenLine size={16} aria-hidden="true" />
          {askQuestion()}
        </ButtonLink>
      </p>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-quiet">{label}</dt>
      <dd className="text-16">{children}</dd>
    </div>
  );
}
