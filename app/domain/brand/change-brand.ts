import { createHash } from "node:crypto";
import { makeLogo } from "#app/services/logo.server.ts";
import { brandAssets } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import { holds, type Viewer } from "../viewer.ts";
import { findBrand, saveBrand } from "./brand.ts";
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
  await transact(actorId, async ({ tx, record }) => {
    if (picture && hash)
      await tx
        .insert(brandAssets)
        .values({ hash, ...picture })
        .onConflictDoNothing();
    const logo = hash ?? (input.removeLogo ? null : before.logo);
    const { name, language = before.language, exampleFr, exampleEn } = input;
    const example = { fr: exampleFr, en: exampleEn };
    await saveBrand(
      tx,
      { ...before, name, language, accent: input.accent.toLowerCase(), logo, example },
      actorId,
    );
    await record("brand.changed", {});
  });
}
