import { redirect } from "@remix-run/node";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, read } from "#app/http/door.server.ts";

/** `/t/12` leads to the thread's whole address. */
export const loader = read({
  audience: "public",
  async load({ viewer, params, url }) {
    throw redirect((await locateThread(viewer, idParam(params.id))) + url.search, 301);
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
