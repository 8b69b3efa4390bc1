import { redirect } from "@remix-run/node";
import { locatePost } from "#app/domain/threads/locate.ts";
import { idParam, read } from "#app/http/door.server.ts";
import { noteOpened } from "#app/http/opened.server.ts";
import { noteEmbedVisit } from "#app/http/reader.server.ts";
import { readAnswersAsked } from "#app/lib/answers-address.ts";

/** A post's own address leads to its place in the thread. */
export const loader = read({
  audience: "public",
  async load(knock) {
    const { viewer, params, url, request } = knock;
    noteOpened({ viewer, request }, { postId: idParam(params.id) });
    noteEmbedVisit(knock, { postId: idParam(params.id) });
    const { order } = readAnswersAsked(url.searchParams);
    throw redirect((await locatePost(viewer, idParam(params.id), order)).path);
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
