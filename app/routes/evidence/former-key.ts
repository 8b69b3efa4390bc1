import { NotFound } from "#app/domain/errors.ts";
import { findPublicKey } from "#app/domain/evidence/signing-key.ts";
import { read } from "#app/http/door.server.ts";

/** Every key there ever was stays at an address of its own. */
export const loader = read({
  audience: "public",
  async load({ params }) {
    const pem = await findPublicKey(params.key ?? "");
    if (pem === null) throw new NotFound();
    return new Response(pem, {
      headers: {
        "Content-Type": "application/x-pem-file",
        "Content-Disposition": 'attachment; filename="parvis-evidence.pem"',
        "Cache-Control": "no-store",
      },
    });
  },
});
