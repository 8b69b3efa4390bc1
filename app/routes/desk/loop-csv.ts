import { findLoop } from "#app/domain/loop/find-loop.ts";
import { readLoop } from "#app/domain/loop/input.ts";
import { loopCsv } from "#app/domain/loop/loop-csv.ts";
import { read } from "#app/http/door.server.ts";

/** Some thirty lines: small enough to be made whole. */
export const loader = read({
  audience: "members",
  async load({ viewer, url, now }) {
    const { figures } = await findLoop(viewer, readLoop(url.searchParams), now);
    return new Response(loopCsv(figures), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="ideas-${now.toISOString().slice(0, 10)}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
