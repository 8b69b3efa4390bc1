import type { Ordering, Page, SpaceView, ThreadRow } from "../../domain/threads/represent.ts";
export type SpacePageProps = {
  space: SpaceView;
  order: Ordering;
  page: Page<ThreadRow>;
  later: boolean;
};

export function SpacePage(_props: SpacePageProps) {
  return null;
}
