import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSpace } from "#app/domain/spaces/find-space.ts";
import { findFollow } from "#app/domain/subscriptions/find-subscription.ts";
import { listPinned } from "#app/domain/threads/list-pinned.ts";
import { canAnnounce } from "#app/domain/threads/policy.ts";
import type { SpaceView } from "#app/domain/threads/views.ts";
import { loadBoard, ofBoard } from "#app/http/board.server.ts";
import { type Knock, read } from "#app/http/door.server.ts";
import { ofList, withFeed } from "#app/http/list-offer.server.ts";
import { loadThreadList } from "#app/http/thread-list.server.ts";
import { takesOnly } from "#app/lib/space-kinds.ts";
import { locales } from "../../i18n/locale.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SpacePage } from "../../ui/spaces/space-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const { id, ...space } = await findSpace(knock.viewer, knock.params.slug ?? "");
    const holdsIdeas = takesOnly(space, "idea");
    if (holdsIdeas) return loadIdeaSpace(knock, id, space);
    const [list, follow] = await Promise.all([
      loadThreadList(knock, space.path, { spaceId: id }),
      findFollow(knock.viewer, { kind: "space", name: space.slug }),
    ]);
    const announces = canAnnounce(knock.viewer, id);
    knock.offer({
      path: space.path,
      title: space.name,
      description: space.description,
      // What a space of one language holds is no reading in the other.
      languages: space.language === "all" ? locales : [],
      ...ofList(list.state),
      ...withFeed(space.path, space.name),
    });
    return {
      space,
      announces,
      follow,
      list: { ...list, page: await withPinned(knock, id, list) },
      board: null,
    };
  },
});

/** A space for ideas alone is a board. */
async function loadIdeaSpace(knock: Knock, id: string, space: SpaceView) {
  const [board, follow] = await Promise.all([
    loadBoard(knock, space.path, id),
    findFollow(knock.viewer, { kind: "space", name: space.slug }),
  ]);
  knock.offer({
    path: space.path,
    title: space.name,
    description: space.description,
    languages: space.language === "all" ? locales : [],
    ...ofBoard(board.state),
    ...withFeed(space.path, space.name),
  });
  return { space, announces: false, follow, list: null, board };
}

/** Pinned threads lead the first page of the whole space, and only there; later they stand where they belong. */
async function withPinned({ viewer }: Knock, spaceId: string, { state, page, narrowed }: ThreadListData) {
  const { sort, after, before } = state;
  if (narrowed || after || before || sort === "solved" || sort === "unanswered") return page;
  const pinned = await listPinned(viewer, spaceId);
  const ids = new Set(pinned.map(({ id }) => id));
  return { ...page, items: [...pinned, ...page.items.filter(({ id }) => !ids.has(id))] };
}

type ThreadListData = Awaited<ReturnType<typeof loadThreadList>>;

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.space.name) },
];

export { rereads as shouldRevalidate } from "../../ui/threads/in-place.ts";

export default function Space() {
  return <SpacePage {...useLoaderData<typeof loader>()} />;
}
