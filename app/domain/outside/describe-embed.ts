import { findBrand } from "../brand/brand.ts";
import { cardOf, cardPath } from "./card.ts";
import { cardSize } from "./draw-card.ts";
import { findShared } from "./find-shared.ts";

/** A link as oEmbed 1.0 has it, with absolute addresses. Its names are the format's own. */
export type Embed = {
  version: "1.0";
  type: "link";
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  author_name?: string;
  author_url?: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
};

/** @param most how large a picture may be, in pixels @throws {NotFound} for what a visitor may not read */
export async function describeEmbed(
  threadId: number,
  { origin, ...most }: { origin: string; width: number; height: number },
): Promise<Embed> {
  const [thread, brand] = await Promise.all([findShared(threadId), findBrand()]);
  const { author } = thread;
  const fits = most.width >= cardSize.width && most.height >= cardSize.height;
  return {
    version: "1.0",
    type: "link",
    title: thread.title,
    provider_name: brand.name,
    provider_url: origin,
    cache_age: 3_600,
    ...(author && { author_name: author.displayName }),
    ...(author?.path && { author_url: origin + author.path }),
    ...(fits && {
      thumbnail_url: origin + cardPath(thread.id, cardOf(thread, brand)),
      thumbnail_width: cardSize.width,
      thumbnail_height: cardSize.height,
    }),
  };
}
