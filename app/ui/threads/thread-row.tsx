import { Link } from "@remix-run/react";
import { ArrowUp, Copy, MessageSquare, Pin } from "lucide-react";
import type { ThreadRow } from "../../domain/threads/views.ts";
import { duplicateMark, pinnedMark } from "../../i18n/arranging.ts";
import { answersCount, figure, votesCount } from "../../i18n/lists.ts";
import { waitingCount } from "../../i18n/me-toos.ts";
import { unreadWords } from "../../i18n/reading.ts";
import { formerMember } from "../../i18n/threads.ts";
import { Dot } from "../primitives/avatar.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { StateIcon } from "./thread-state.tsx";

/** Unread is weight; a list that nobody is known to read has one weight for all. */
const weights = { unread: "font-bold", read: "font-normal", even: "font-semibold" };
const weightOf = ({ unread }: ThreadRow) => (unread ? "unread" : unread === false ? "read" : "even");

type ThreadRowItemProps = {
  row: ThreadRow;
  /** The space goes without saying on its own page. */
  showSpace?: boolean;
  /** Which of the two times the list is about. */
  time?: "created" | "active";
  heading?: "h2" | "h3";
};

/** One thread in a list: state, title, one line of facts, figures at the end, and what solved it. */
function ThreadRowItem({
  row,
  showSpace = true,
  time = "created",
  heading: Heading = "h2",
}: ThreadRowItemProps) {
  return (
    <li className="relative flex gap-3 border-b border-line py-4 last:border-b-0">
      <span className="pt-0.5">
        <StateIcon thread={row} />
      </span>
      <div className="min-w-0 flex-1">
        <Heading className={`text-17 ${weights[weightOf(row)]}`}>
          <Link
            to={row.path}
            lang={row.language}
            className="line-clamp-2 text-pretty after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            {row.title}
          </Link>
          {row.unread && (
            <VisuallyHidden> {unreadWords({ answers: row.unread.answers ?? 0 })}</VisuallyHidden>
          )}
        </Heading>
        {row.solution && (
          <p lang={row.language} className="mt-0.5 line-clamp-1 text-quiet max-md:hidden">
            {row.solution}
          </p>
        )}
        <div className="mt-1">
          <Facts>
            {showSpace && (
              <Fact>
                <Dot hue={row.space.hue} />
                {row.space.name}
              </Fact>
            )}
            {row.product && <Fact>{row.product.name}</Fact>}
            {row.idea && <Fact className="font-semibold">{row.idea}</Fact>}
            {row.pinned && (
              <Fact>
                <Pin size={14} aria-hidden="true" />
                {pinnedMark()}
              </Fact>
            )}
            {row.duplicate && (
              <Fact>
                <Copy size={14} aria-hidden="true" />
                {duplicateMark()}
              </Fact>
            )}
            {row.meToo > 0 && !row.solved && <Fact>{waitingCount({ count: row.meToo })}</Fact>}
            <Fact>{row.author?.displayName ?? formerMember()}</Fact>
            <Fact>
              <Time at={time === "active" ? row.activeAt : row.createdAt} as="short" />
            </Fact>
            {row.tags.length > 0 && (
              <span className="flex gap-1.5 ps-3.5 max-sm:hidden">
                {row.tags.slice(0, 3).map((tag) => (
                  <span key={tag} className="rounded-full bg-hover px-2 text-13">
                    {tag}
                  </span>
                ))}
              </span>
            )}
          </Facts>
        </div>
      </div>
      <dl className="flex shrink-0 items-start gap-3 pt-0.5 text-14 text-quiet tabular-nums max-sm:flex-col max-sm:items-end max-sm:gap-1 sm:gap-4">
        <Figure
          words={answersCount({ count: row.answerCount })}
          value={row.answerCount}
          icon={<MessageSquare size={15} />}
        />
        <Figure words={votesCount({ count: row.score })} value={row.score} icon={<ArrowUp size={15} />} />
      </dl>
    </li>
  );
}

function Figure({ words, value, icon }: { words: string; value: number; icon: React.ReactNode }) {
  return (
    <div title={words} className="flex min-w-10 items-center justify-end gap-1">
      <dt className="sr-only">{words}</dt>
      <dd aria-hidden="true" className="flex items-center gap-1">
        {figure({ value })}
        {icon}
      </dd>
    </div>
  );
}

export type ThreadRowsProps = { rows: ThreadRow[] } & Omit<ThreadRowItemProps, "row">;

export function ThreadRows({ rows, ...rest }: ThreadRowsProps) {
  return (
    <ul>
      {rows.map((row) => (
        <ThreadRowItem key={row.id} row={row} {...rest} />
      ))}
    </ul>
  );
}
