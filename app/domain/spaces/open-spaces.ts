import { and, eq, inArray, max } from "drizzle-orm";
import { spaces } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { findBrand, saveBrand } from "../brand/brand.ts";
import { isStarterExample, starterExample } from "../brand/starter-example.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { type Step, transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { OpenSpacesInput } from "./input.ts";
import { canShapeSpaces } from "./policy.ts";
import { spaceFacts } from "./space-facts.ts";
import { nobodyUses, readStarterSpaces, type StarterSpace } from "./starter-spaces.ts";
import { rowOf, type SpaceTemplate, spaceTemplates } from "./templates.ts";

/**
 * Opens the chosen spaces of a template, in its words and order. Starter spaces that were not chosen and that nobody
 * touched are closed again, so that choosing another kind of brand leaves no empty rooms behind; a space that somebody
 * made their own, by a word or a thread, stays as it is. The search box suggests what such a brand is asked, unless the
 * brand has written its own.
 * @throws {Invalid} for a space that the template does not have
 */
export async function openSpaces(viewer: Viewer, input: OpenSpacesInput): Promise<void> {
  if (!viewer.member || !canShapeSpaces(viewer)) throw new Forbidden();
  const actorId = viewer.member.id;
  const template: readonly SpaceTemplate[] = spaceTemplates[input.brandKind];
  const chosen = template.filter(({ slug }) => input.spaces.includes(slug));
  if (chosen.length === 0 || chosen.length < input.spaces.length)
    throw new Invalid({ spaces: [chosen.length === 0 ? "required" : "spaceUnknown"] });
  await transact(actorId, async (step) => {
    await hold(step.tx, "spaces");
    await suggest(step, actorId, input.brandKind);
    const starters = await readStarterSpaces(step.tx);
    await close(step, actorId, starters.filter(isLeftOut(chosen)));
    const [last] = await step.tx.select({ position: max(spaces.position) }).from(spaces);
    const from = (last?.position ?? -1) + 1;
    for (const [index, proposed] of chosen.entries()) {
      const there = starters.find(({ space }) => space.slug === proposed.slug);
      if (!there) await open(step, actorId, proposed, from + index);
      else if (there.untouched) await dress(step, actorId, proposed, from + index);
    }
  });
}

async function suggest({ tx, record }: Step, actorId: string, brandKind: string): Promise<void> {
  const brand = await findBrand();
  const example = starterExample(brandKind);
  if (!isStarterExample(brand.example) || same(brand.example, example)) return;
  await saveBrand(tx, { ...brand, example }, actorId);
  await record("brand.changed", {});
  await noteAct(
    { tx },
    {
      actorId,
      act: "brand.changed",
      subject: { kind: "brand", id: "brand", name: brand.name },
      before: { exampleFr: brand.example.fr, exampleEn: brand.example.en },
      after: { exampleFr: example.fr, exampleEn: example.en },
    },
  );
}

const same = (one: Record<"fr" | "en", string>, other: Record<"fr" | "en", string>) =>
  one.fr === other.fr && one.en === other.en;

const isLeftOut =
  (chosen: readonly SpaceTemplate[]) =>
  ({ space, untouched }: StarterSpace) =>
    untouched && !chosen.some(({ slug }) => slug === space.slug);

async function close({ tx, record }: Step, actorId: string, starters: StarterSpace[]): Promise<void> {
  const ids = starters.map(({ space }) => space.id);
  if (ids.length === 0) return;
  // Whoever wrote the first thread meanwhile keeps its space.
  const closed = await tx
    .delete(spaces)
    .where(and(inArray(spaces.id, ids), nobodyUses))
    .returning({ id: spaces.id, slug: spaces.slug });
  for (const { id, slug } of closed) {
    await noteAct({ tx }, { actorId, act: "space.closed", subject: { kind: "space", id, name: slug } });
    await record("space.changed", { spaceId: id });
  }
}

async function open(
  { tx, record }: Step,
  actorId: string,
  proposed: SpaceTemplate,
  position: number,
): Promise<void> {
  const [opened] = await tx.insert(spaces).values(rowOf(proposed, position)).returning({ id: spaces.id });
  if (!opened) throw new Error("insert returned no space");
  const subject = { kind: "space" as const, id: opened.id, name: proposed.slug };
  await noteAct({ tx }, { actorId, act: "space.opened", subject });
  await record("space.changed", { spaceId: opened.id });
}

/** Gives an untouched starter space the words it was proposed with. */
async function dress(
  { tx, record }: Step,
  actorId: string,
  proposed: SpaceTemplate,
  position: number,
): Promise<void> {
  const before = (await spaceFacts(tx, proposed.slug)) ?? {};
  const [dressed] = await tx
    .update(spaces)
    .set(rowOf(proposed, position))
    .where(eq(spaces.slug, proposed.slug))
    .returning({ id: spaces.id });
  if (!dressed) throw new Error("update returned no space");
  await record("space.changed", { spaceId: dressed.id });
  const change = differ(before, (await spaceFacts(tx, proposed.slug)) ?? {});
  const subject = { kind: "space" as const, id: dressed.id, name: `/s/${proposed.slug}` };
  if (change) await noteAct({ tx }, { actorId, act: "space.changed", subject, ...change });
}
