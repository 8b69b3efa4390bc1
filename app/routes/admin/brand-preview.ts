import { brandInput } from "#app/domain/brand/input.ts";
import { read } from "#app/http/door.server.ts";
import { defaultAccent, previewStylesheet } from "#app/lib/colour.ts";

/** The colours that an accent would give, for the samples on the pages where it is chosen. */
export const loader = read({
  audience: "administrators",
  async load({ url }) {
    const accent = brandInput.shape.accent.catch(defaultAccent).parse(url.searchParams.get("accent"));
    return new Response(previewStylesheet(accent), {
      headers: { "Content-Type": "text/css; charset=utf-8" },
    });
  },
});
