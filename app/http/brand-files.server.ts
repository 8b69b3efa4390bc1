import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import express, { type Router } from "express";
import { type Brand, findBrand } from "#app/domain/brand/brand.ts";
import { brandStylesheet } from "#app/lib/colour.ts";
import { db } from "#db/client.server.ts";
import { brandAssets } from "#db/schema/index.ts";

const forever = "public, max-age=31536000, immutable";

/** The brand's own style sheet, at an address that changes with its content, so browsers keep it for good. */
export function brandStylesheetPath(brand: Brand): string {
  return `/brand/${fingerprint(brandStylesheet(brand.accent))}.css`;
}

export function brandLogoPath(brand: Brand): string | null {
  return brand.logo && `/brand/logo/${brand.logo}`;
}

/** Serves both. An older address still answers with the present style: a page from a cache must not lose its colours. */
export function brandFiles(): Router {
  const router = express.Router();
  router.get("/brand/:name.css", (request, response, next) => {
    findBrand().then((brand) => {
      const current = brandStylesheetPath(brand) === request.path;
      response
        .set("Cache-Control", current ? forever : "no-cache")
        .type("css")
        .send(brandStylesheet(brand.accent));
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
