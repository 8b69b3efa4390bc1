import { createHash } from "node:crypto";
import { makeLogo } from "#app/services/logo.server.ts";
import { brandAssets } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import { holds, type Viewer } from "../viewer.ts";
import { type Brand, findBrand, saveBrand } from "./brand.ts";
import type { BrandInput } from "./input.ts";

/** Changes the brand's name, accent, logo and example question. @throws {Invalid} for a logo that is no picture */
export async function changeBrand(viewer: Viewer, input: BrandInput): Promise<void> {
  if (!viewer.member || !holds(viewer, ["administrator"])) throw new Forbidden();
  const actorId = viewer.member.id;
  const sent = input.logo && input.logo.size > 0 ? Buffer.from(await input.logo.arrayBuffer()) : null;
  const picture = sent && (await makeLogo(sent));
  if (sent && !picture) throw new Invalid({ logo: ["noPicture"] });
  const hash = picture && createHash("sha256").update(picture.bytes).digest("hex");
  const before = await findBrand();
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    if (picture && hash)
      await tx
        .insert(brandAssets)
        .values({ hash, ...picture })
        .onConflictDoNothing();
    const logo = hash ?? (input.removeLogo ? null : before.logo);
    const { name, language = before.language, exampleFr, exampleEn } = input;
    const example = { fr: exampleFr, en: exampleEn };
    const after = { ...before, name, language, accent: input.accent.toLowerCase(), logo, example };
    await saveBrand(tx, after, actorId);
    await record("brand.changed", {});
    const change = differ(told(before), told(after));
    if (change)
      await noteAct(step, {
        actorId,
        act: "brand.changed",
        subject: { kind: "brand", id: "brand", name },
        ...change,
      });
  });
}

/** The brand as the audit tells of it; a picture is told apart by the beginning of its hash. */
function told({ name, language, accent, logo, example }: Brand): Record<string, unknown> {
  return { name, language, accent, logo: logo?.slice(0, 8), exampleFr: example.fr, exampleEn: example.en };
}
