import { deflectionCsv } from "#app/domain/deflection/deflection-csv.ts";
import { findDeflection } from "#app/domain/deflection/find-deflection.ts";
import { read } from "#app/http/door.server.ts";

/** A few lines for each month: small enough to be made whole. */
export const loader = read({
  audience: "staff",
  async load({ viewer, now }) {
    const { months } = await findDeflection(viewer, now);
    return new Response(deflectionCsv(months), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="contacts-avoided-${now.toISOString().slice(0, 10)}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
