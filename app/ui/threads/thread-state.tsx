import {
  CircleCheck,
  CircleSlash,
  Copy,
  Lightbulb,
  Lock,
  type LucideIcon,
  Megaphone,
  MessageCircle,
  MessageCircleQuestionMark,
  MessagesSquare,
} from "lucide-react";
import type { ThreadRow } from "../../domain/threads/views.ts";
import { duplicateMark } from "../../i18n/arranging.ts";
import {
  stateAnnouncement,
  stateAnswered,
  stateClosed,
  stateDiscussion,
  stateIdea,
  stateLocked,
  stateSolved,
  stateWaiting,
} from "../../i18n/lists.ts";
import type { Text } from "../../i18n/text.ts";

export type Standing = Pick<ThreadRow, "kind" | "solved" | "answerCount"> & {
  closed?: boolean;
  locked?: boolean;
  duplicate?: boolean;
};

type State = { word: Text; icon: LucideIcon; look: string };

/** Solved says most, so it wins over closed; a thread that takes no answers, or should get none, does not say it waits. */
export function stateOf(thread: Standing): State {
  if (thread.solved) return { word: stateSolved, icon: CircleCheck, look: "text-success" };
  if (thread.locked) return { word: stateLocked, icon: Lock, look: "text-quiet" };
  if (thread.closed) return { word: stateClosed, icon: CircleSlash, look: "text-quiet" };
  if (thread.duplicate) return { word: duplicateMark, icon: Copy, look: "text-quiet" };
  if (thread.kind === "announcement") return { word: stateAnnouncement, icon: Megaphone, look: "text-link" };
  if (thread.kind === "idea") return { word: stateIdea, icon: Lightbulb, look: "text-link" };
  if (thread.kind !== "question") return { word: stateDiscussion, icon: MessagesSquare, look: "text-quiet" };
  if (thread.answerCount === 0)
    return { word: stateWaiting, icon: MessageCircleQuestionMark, look: "text-link" };
  return { word: stateAnswered, icon: MessageCircle, look: "text-quiet" };
}

/** The state's icon, with its word for those who hear the page or rest the pointer on it. */
export function StateIcon({ thread }: { thread: Standing }) {
  const { word, icon: Icon, look } = stateOf(thread);
  return (
    <span title={word()} className={`shrink-0 ${look}`}>
      <Icon size={20} aria-hidden="true" />
      <span className="sr-only">{word()}</span>
    </span>
  );
}
