import { findPublicKey } from "#app/domain/evidence/signing-key.ts";
import { read } from "#app/http/door.server.ts";

/** What files of evidence are verified with that are signed now. */
export const loader = read({
  audience: "public",
  async load() {
    return new Response(await findPublicKey(), {
      headers: {
        "Content-Type": "application/x-pem-file",
        "Content-Disposition": 'attachment; filename="parvis-evidence.pem"',
        "Cache-Control": "no-store",
      },
    });
  },
});
