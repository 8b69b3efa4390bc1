import { findWholeFile } from "#app/domain/evidence/find-file.ts";
import { read } from "#app/http/door.server.ts";

/** The signature as OpenSSL takes it: 64 bytes, and nothing around them. */
export const loader = read({
  audience: "staff",
  async load({ viewer, params }) {
    const { threadId, signature } = await findWholeFile(viewer, params.hash ?? "");
    return new Response(Buffer.from(signature, "base64"), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="idea-${threadId}.json.sig"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
