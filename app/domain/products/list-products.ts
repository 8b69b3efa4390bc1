import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { products } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { representProduct } from "./represent.ts";
import type { ProductView } from "./views.ts";

/** The whole catalogue, in the brand's order, retired products last. There are few: it comes on one page. */
export async function listProducts(viewer: Viewer): Promise<ProductView[]> {
  const rows = await db
    .select()
    .from(products)
    .orderBy(sql`${products.retiredAt} is not null`, asc(products.position), asc(products.name));
  return rows.map((row) => representProduct(row, viewer.locale));
}
