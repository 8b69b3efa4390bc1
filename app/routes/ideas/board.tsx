import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadBoard, ofBoard } from "#app/http/board.server.ts";
import { read } from "#app/http/door.server.ts";
import { ideasLead, ideasTitle } from "../../i18n/ideas.ts";
import { locales } from "../../i18n/locale.ts";
import { BoardPage } from "../../ui/ideas/board-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load(knock) {
    const board = await loadBoard(knock, "/ideas");
    knock.offer({
      path: "/ideas",
      title: ideasTitle(),
      description: ideasLead(),
      languages: locales,
      ...ofBoard(board.state),
    });
    return board;
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, ideasTitle()) },
];

export { rereads as shouldRevalidate } from "../../ui/threads/in-place.ts";

export default function Ideas() {
  return <BoardPage {...useLoaderData<typeof loader>()} />;
}
