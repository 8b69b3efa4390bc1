import type { SpaceView, ThreadRow } from "../../domain/threads/represent.ts";
export type HomePageProps = {
  brandName: string;
  solved: ThreadRow[];
  waiting: ThreadRow[];
  spaces: SpaceView[];
  /** A question in the reader’s language to show in the search box; a general one when absent. */
  example?: string;
};

export function HomePage(_props: HomePageProps) {
  return null;
}
