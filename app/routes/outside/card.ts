import { redirect } from "@remix-run/node";
import { NotFound } from "#app/domain/errors.ts";
import { findCard } from "#app/domain/outside/find-card.ts";
import { idParam, read } from "#app/http/door.server.ts";
import { network } from "#app/lib/address.ts";

/** Kept for a day only, so that the card of what is taken down goes from caches too. */
const kept = "public, max-age=86400, immutable";

/** The picture that goes along where a public thread is shared; its address changes with what it shows. */
export const loader = read({
  audience: "public",
  json: true,
  async load({ viewer, params, address, request }) {
    const [, name] = /^([0-9a-f]{20})\.png$/.exec(params.name ?? "") ?? [];
    if (!name) throw new NotFound();
    const found = await findCard(idParam(params.id), name, network(address));
    if ("path" in found) throw redirect(found.path);
    if (!found.bytes)
      throw new Response("Too much is being drawn. Come back in a moment.\n", {
        status: 503,
        headers: { "Retry-After": "10", "Cache-Control": "no-store" },
      });
    const headers = {
      // What a signed-in person asks for stays with no cache at all.
      ...(!viewer.member && { "Cache-Control": kept }),
      ETag: `"${name}"`,
      // Shown on other sites: that is what it is for.
      "Cross-Origin-Resource-Policy": "cross-origin",
    };
    if (request.headers.get("If-None-Match") === headers.ETag)
      return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(found.bytes), {
      headers: { ...headers, "Content-Type": "image/png" },
    });
  },
});
