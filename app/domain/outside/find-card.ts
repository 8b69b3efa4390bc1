import { eq } from "drizzle-orm";
import { findDrawing, makeDrawing } from "#app/services/drawings.server.ts";
import { letters } from "#app/services/letters.server.ts";
import { db } from "#db/client.server.ts";
import { brandAssets } from "#db/schema/index.ts";
import { findBrand } from "../brand/brand.ts";
import { type Limit, spend } from "../limit.ts";
import { type Card, cardName, cardOf, cardPath } from "./card.ts";
import { drawCard } from "./draw-card.ts";
import { findShared } from "./find-shared.ts";

/** Drawing takes a tenth of a second: who asks for many asks for what nobody was shown. What is drawn is free. */
const drawings: Limit = { name: "cards", points: 60, seconds: 600 };

/**
 * A public thread's card as PNG. `bytes` is null where too much is being drawn; `path` is where the present one is, if
 * `name` is another.
 * @param who counts towards the limit on drawing @throws {NotFound} for what a visitor may not read @throws {TooMany}
 */
export async function findCard(
  threadId: number,
  name: string,
  who: string,
): Promise<{ path: string } | { bytes: Buffer | null }> {
  const [thread, brand] = await Promise.all([findShared(threadId), findBrand()]);
  const card = cardOf(thread, brand);
  if (cardName(card) !== name) return { path: cardPath(thread.id, card) };
  const kept = await findDrawing(name);
  if (kept) return { bytes: kept };
  await spend(drawings, who);
  return { bytes: await makeDrawing(name, () => draw(card)) };
}

async function draw(card: Card): Promise<{ svg: string; logo: string | null }> {
  const [asset] = card.logo
    ? await db.select({ bytes: brandAssets.bytes }).from(brandAssets).where(eq(brandAssets.hash, card.logo))
    : [];
  return { svg: drawCard(card, await letters()), logo: asset?.bytes.toString("base64") ?? null };
}
