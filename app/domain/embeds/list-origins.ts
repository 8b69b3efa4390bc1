import type { Viewer } from "../viewer.ts";
import { findOrigins } from "./origins.ts";
import { namerOf } from "./policy.ts";

/** The sites whose pages may show answers, for those who name them. @throws {Forbidden} */
export async function listOrigins(viewer: Viewer): Promise<string[]> {
  namerOf(viewer);
  return findOrigins();
}
