import { findWholeFile } from "#app/domain/evidence/find-file.ts";
import { read } from "#app/http/door.server.ts";

/** The very bytes that were signed. */
export const loader = read({
  audience: "staff",
  async load({ viewer, params }) {
    const { threadId, content } = await findWholeFile(viewer, params.hash ?? "");
    return new Response(content, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="idea-${threadId}.json"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
