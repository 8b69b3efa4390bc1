import { Link } from "@remix-run/react";
import { EllipsisVertical, FolderCog, History, Lock, PenLine, ShieldAlert, Undo2 } from "lucide-react";
import type { PostView } from "../../domain/threads/views.ts";
import { anonymiseOwn, decideThread, toBringBack } from "../../i18n/decisions.ts";
import {
  arrangeThread,
  editComment,
  editPost,
  moreActs,
  postHistory,
  suggestEdit,
  takeDown,
  withdrawPost,
} from "../../i18n/post-acts.ts";
import { postPath } from "../../lib/paths.ts";
import { Menu, menuItem } from "../primitives/menu.tsx";

/** The rarer things one may do with a post, each on a page of its own. @param threadId given on the body of a thread its viewer moderates */
export function PostMenu({ post, threadId }: { post: PostView; threadId?: string }) {
  const { can } = post;
  const at = postPath(post.id);
  const items = [
    can.edit && {
      to: `${at}/edit`,
      icon: PenLine,
      word: post.kind === "comment" ? editComment() : editPost(),
    },
    can.suggest && { to: `${at}/edit`, icon: PenLine, word: suggestEdit() },
    post.edits > 0 && { to: `${at}/history`, icon: History, word: postHistory() },
    (can.withdraw || can.anonymise) && { to: `${at}/withdrawal`, icon: Undo2, word: withdrawalWord(post) },
    can.moderate && { to: `${at}/decision`, icon: ShieldAlert, word: takeDown() },
    threadId !== undefined && { to: `/t/${threadId}/decision`, icon: Lock, word: decideThread() },
    threadId !== undefined && { to: `/t/${threadId}/arrange`, icon: FolderCog, word: arrangeThread() },
  ].filter((item) => item !== false);
  if (items.length === 0) return null;
  return (
    <Menu label={moreActs()} trigger={<EllipsisVertical size={18} aria-hidden="true" />}>
      <ul>
        {items.map(({ to, icon: Icon, word }) => (
          <li key={to + word}>
            <Link to={to} rel="nofollow" className={menuItem}>
              <Icon size={18} aria-hidden="true" />
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

function withdrawalWord({ can, gone }: PostView): string {
  if (!can.withdraw) return anonymiseOwn();
  return gone ? toBringBack() : withdrawPost();
}
