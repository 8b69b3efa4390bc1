import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import express, { type Router } from "express";
import { type Brand, findBrand } from "#app/domain/brand/brand.ts";
import { brandStylesheet } from "#app/lib/colour.ts";
import { db } from "#db/client.server.ts";
import { brandAssets } from "#db/schema/index.ts";

const forever = "public, max-age=31536000, immutable";

/** The sheet of the accent last asked for: every page names it, and making it takes longer than much of a page. */
let made: { accent: string; css: string; path: string } | undefined;

function sheetOf({ accent }: Brand): { css: string; path: string } {
  if (made?.accent !== accent) {
    const css = brandStylesheet(accent);
    made = { accent, css, path: `/brand/${fingerprint(css)}.css` };
  }
  return made;
}

/** The brand's own style sheet, at an address that changes with its content, so browsers keep it for good. */
export function brandStylesheetPath(brand: Brand): string {
  return sheetOf(brand).path;
}

export function brandLogoPath(brand: Brand): string | null {
  return brand.logo && `/brand/logo/${brand.logo}`;
}

/** Serves both. An older address still answers with the present style: a page from a cache must not lose its colours. */
export function brandFiles(): Router {
  const router = express.Router();
  router.get("/brand/:name.css", (request, response, next) => {
    findBrand().then((brand) => {
      const { css, path } = sheetOf(brand);
      const current = path === request.path;
      response
        .set("Cache-Control", current ? forever : "no-cache")
        .type("css")
        .send(css);
    }, next);
  });
  router.get("/brand/logo/:hash", (request, response, next) => {
    findAsset(request.params.hash).then((asset) => {
      if (!asset) next();
      else response.set("Cache-Control", forever).type(asset.contentType).send(asset.bytes);
    }, next);
  });
  return router;
}

async function findAsset(hash: string) {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const [asset] = await db.select().from(brandAssets).where(eq(brandAssets.hash, hash));
  return asset;
}

function fingerprint(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
