import { findBrand } from "#app/domain/brand/brand.ts";
import { asVisitor } from "#app/domain/outside/as-visitor.ts";
import { listProducts } from "#app/domain/products/list-products.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { read } from "#app/http/door.server.ts";
import { homeTitle } from "#app/i18n/lists.ts";
import { llmsApi, llmsHeadings, llmsHow, llmsLead } from "#app/i18n/outside.ts";

/** What there is here and how to read it, for programs that read for people: https://llmstxt.org. */
export const loader = read({
  audience: "public",
  json: true,
  async load({ viewer, url: { origin } }) {
    const visitor = asVisitor(viewer);
    const [{ name }, spaces, products] = await Promise.all([
      findBrand(),
      listSpaces(visitor),
      listProducts(visitor),
    ]);
    const lines = (all: { name: string; path: string; description: string }[]) =>
      all
        .map((one) => `- [${one.name}](${origin}${one.path})${one.description && `: ${one.description}`}`)
        .join("\n");
    const text = [
      `# ${homeTitle({ brand: name })}`,
      `> ${llmsLead({ brand: name })}`,
      `## ${llmsHeadings.how()}`,
      llmsHow({ origin }),
      ...(spaces.length > 0 ? [`## ${llmsHeadings.spaces()}`, lines(spaces)] : []),
      ...(products.length > 0 ? [`## ${llmsHeadings.products()}`, lines(products)] : []),
      `## ${llmsHeadings.optional()}`,
      llmsApi({ origin }),
    ].join("\n\n");
    return new Response(`${text}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
  },
});
