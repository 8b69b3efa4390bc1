import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { productVersions } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { holdPost } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ValidityInput } from "./input.ts";
import { noteValidity } from "./note-validity.ts";
import { canSayValidity } from "./policy.ts";

/**
 * Says for which versions of its thread's product an accepted answer holds; with none of them, and not all, that it holds
 * for the one its thread names. @throws {Invalid} for a version that the product has not
 */
export async function setValidity(viewer: Viewer, postId: number, input: ValidityInput): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { post, thread } = await holdPost(step.tx, viewer, postId);
    const { productId } = thread;
    if (!viewer.member || !productId || !canSayValidity(viewer, thread, post)) throw new Forbidden();
    const { upToNow } = input;
    const versionIds = upToNow ? [] : await findVersions(step.tx, productId, input.versions);
    await noteValidity(
      step,
      { post, thread: { ...thread, productId } },
      { versionIds, upToNow },
      viewer.member.id,
    );
  });
}

async function findVersions(tx: Tx, productId: string, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const found = await tx
    .select({ id: productVersions.id })
    .from(productVersions)
    .where(and(eq(productVersions.productId, productId), inArray(productVersions.name, names)));
  if (found.length < new Set(names).size) throw new Invalid({ versions: ["versionUnknown"] });
  return found.map(({ id }) => id);
}
