import { findSimilar } from "../search/find-similar.ts";
import type { SimilarQuery } from "../search/input.ts";
import type { Viewer } from "../viewer.ts";
import { absolute } from "./parts.ts";
import type { SimilarListShape } from "./search-shapes.ts";

/** Threads that may answer what is about to be asked, five at most, the likest first. */
export async function findApiSimilar(viewer: Viewer, asked: SimilarQuery): Promise<SimilarListShape> {
  const found = await findSimilar(viewer, asked);
  return { items: found.map(({ path, ...thread }) => ({ ...thread, url: absolute(path) })) };
}
