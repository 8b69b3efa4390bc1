import { Link } from "@remix-run/react";
import { MessageSquareReply } from "lucide-react";
import type { ReplyRow } from "../../domain/replies/views.ts";
import {
  noReplies,
  noRepliesWhy,
  repliesLead,
  repliesTitle,
  replyDeleted,
  replyFrom,
  replyUses,
  sourceEdited,
  sourceGone,
} from "../../i18n/replies.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";

/** What the team answers again and again. */
export function RepliesPage({ replies, deleted }: { replies: ReplyRow[]; deleted: boolean }) {
  return (
    <Columns>
      <PageHeader title={repliesTitle()} lead={repliesLead()} />
      {deleted && (
        <div className="mb-5">
          <Notice tone="success" live>
            {replyDeleted()}
          </Notice>
        </div>
      )}
      {replies.length === 0 ? (
        <EmptyState icon={<MessageSquareReply />} title={noReplies()}>
          {noRepliesWhy()}
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {replies.map(({ id, title, language, source, uses, changedAt }) => (
            <li key={id} className="grid gap-1 border-b border-line py-4">
              <h2 className="text-17 font-semibold">
                <Link
                  to={`/replies/${id}`}
                  lang={language}
                  className="hover:underline hover:underline-offset-3"
                >
                  {title}
                </Link>
              </h2>
              <p className="text-14 text-quiet">
                <Link to={source.path} className="underline underline-offset-3 hover:text-ink">
                  {replyFrom({ title: source.title })}
                </Link>
              </p>
              <Facts>
                <Fact>{replyUses({ count: uses })}</Fact>
                <Fact>
                  <Time at={changedAt} />
                </Fact>
                {source.state !== "same" && (
                  <Fact>
                    <span className="font-semibold text-warning">
                      {source.state === "edited" ? sourceEdited() : sourceGone()}
                    </span>
                  </Fact>
                )}
              </Facts>
            </li>
          ))}
        </ul>
      )}
    </Columns>
  );
}
