import { redirect } from "@remix-run/node";
import { read } from "#app/http/door.server.ts";

/** The first steps begin with the first of them. */
export const loader = read({
  audience: "administrators",
  load: async (): Promise<null> => {
    throw redirect("/admin/start/brand");
  },
});
