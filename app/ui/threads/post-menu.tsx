import { Link } from "@remix-run/react";
import {
  Bookmark,
  BookmarkCheck,
  Copy,
  EllipsisVertical,
  FolderCog,
  History,
  Lock,
  Megaphone,
  Package,
  PenLine,
  ShieldAlert,
  Undo2,
} from "lucide-react";
import type { PostView, ThreadKind } from "../../domain/threads/views.ts";
import { bannerMenu } from "../../i18n/announcements.ts";
import { bookmarkKept, bookmarkThis } from "../../i18n/bookmarks.ts";
import { anonymiseOwn, decideThread, toBringBack } from "../../i18n/decisions.ts";
import { proposeAct } from "../../i18n/duplicates.ts";
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
import { setProductAct } from "../../i18n/products.ts";
import { postPath, proposePath } from "../../lib/paths.ts";
import { Menu, menuItem } from "../primitives/menu.tsx";

export type PostMenuProps = {
  post: PostView;
  /** On the body of a thread: what may be done with the thread as a whole. */
  thread?: {
    id: string;
    kind: ThreadKind;
    can: { moderate: boolean; propose: boolean; setProduct: boolean };
  };
};

/** The rarer things one may do with a post, each on a page of its own. It ends its line, since it opens towards the start. */
export function PostMenu({ post, thread }: PostMenuProps) {
  const { can } = post;
  const at = postPath(post.id);
  const keeps = post.bookmarked !== null && !post.gone;
  const items = [
    keeps && {
      to: `${at}/bookmark`,
      icon: post.bookmarked ? BookmarkCheck : Bookmark,
      word: post.bookmarked ? bookmarkKept() : bookmarkThis(),
    },
    can.edit && {
      to: `${at}/edit`,
      icon: PenLine,
      word: post.kind === "comment" ? editComment() : editPost(),
    },
    can.suggest && { to: `${at}/edit`, icon: PenLine, word: suggestEdit() },
    post.edits > 0 && { to: `${at}/history`, icon: History, word: postHistory() },
    (can.withdraw || can.anonymise) && { to: `${at}/withdrawal`, icon: Undo2, word: withdrawalWord(post) },
    can.moderate && { to: `${at}/decision`, icon: ShieldAlert, word: takeDown() },
    thread?.can.propose && { to: proposePath(thread.id), icon: Copy, word: proposeAct() },
    thread?.can.setProduct && { to: `/t/${thread.id}/product`, icon: Package, word: setProductAct() },
    thread?.can.moderate &&
      thread.kind === "announcement" && { to: `/t/${thread.id}/banner`, icon: Megaphone, word: bannerMenu() },
    thread?.can.moderate && { to: `/t/${thread.id}/decision`, icon: Lock, word: decideThread() },
    thread?.can.moderate && { to: `/t/${thread.id}/arrange`, icon: FolderCog, word: arrangeThread() },
  ].filter((item) => item !== false && item !== undefined);
  if (items.length === 0) return null;
  return (
    <div className="ms-auto" data-screen="">
      <Menu label={moreActs()} trigger={<EllipsisVertical size={18} aria-hidden="true" className="mx-2" />}>
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
    </div>
  );
}

function withdrawalWord({ can, gone }: PostView): string {
  if (!can.withdraw) return anonymiseOwn();
  return gone ? toBringBack() : withdrawPost();
}
