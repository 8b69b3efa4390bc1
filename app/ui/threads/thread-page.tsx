import type { ThreadView } from "../../domain/threads/views.ts";
import type { FormState } from "../primitives/form-state.ts";

export type ThreadPageProps = {
  thread: ThreadView;
  /** Whether the reader has an account: without one, acts lead to signing in. */
  signedIn: boolean;
  /** Path of this page, for coming back after signing in. */
  path: string;
  /** Whether these are not the first answers. */
  later: boolean;
  submission: string;
  /** A refused answer or comment: `target` is the thread’s id for an answer, the post’s id for a comment. */
  refused?: FormState & { form: "answer" | "comment"; target: string };
};

export function ThreadPage(_props: ThreadPageProps) {
  return null;
}
