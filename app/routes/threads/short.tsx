import { redirect } from "@remix-run/node";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, read } from "#app/http/door.server.ts";
import { threadPath } from "#app/lib/paths.ts";

/** `/t/12` leads to the thread's whole address; of one that was merged, to the one that took it over, which then says so. */
export const loader = read({
  audience: "public",
  async load({ viewer, params, url }) {
    const id = idParam(params.id);
    const path = await locateThread(viewer, id);
    if (!path.startsWith(threadPath({ id, slug: "" }))) throw redirect(`${path}?merged=${id}`, 301);
    throw redirect(path + url.search, 301);
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
