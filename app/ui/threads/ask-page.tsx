import type { SpaceView } from "../../domain/threads/views.ts";
import type { FormState } from "../primitives/form-state.ts";

export type AskPageProps = FormState & {
  /** Spaces where the viewer may start a thread. */
  spaces: SpaceView[];
  submission: string;
};

export function AskPage(_props: AskPageProps) {
  return null;
}
