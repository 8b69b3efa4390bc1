import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { logoTypes } from "#app/lib/logo-types.ts";
import { makeLogo } from "#app/services/logo.server.ts";

const picture = (width = 400, height = 200) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 60, alpha: 0.5 } } });

const offered: Record<keyof typeof logoTypes, (() => Promise<Buffer>)[]> = {
  "image/png": [() => picture().png().toBuffer(), () => picture().png({ palette: true }).toBuffer()],
  "image/jpeg": [
    () => picture().jpeg().toBuffer(),
    () => picture(200, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  ],
  "image/webp": [() => picture().webp().toBuffer(), () => picture().webp({ lossless: true }).toBuffer()],
  "image/avif": [
    () => picture().avif().toBuffer(),
    () => picture().avif({ lossless: true }).toBuffer(),
    () => picture().removeAlpha().avif({ chromaSubsampling: "4:2:0" }).toBuffer(),
  ],
};

describe("a logo", () => {
  test.each(Object.entries(offered))("sent as %s becomes a small WebP", async (_, makers) => {
    for (const make of makers) {
      const made = await makeLogo(await make());
      expect(made?.contentType).toBe("image/webp");
      expect(await sharp(made?.bytes).metadata()).toMatchObject({ format: "webp", width: 256, height: 128 });
    }
  });

  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ["a GIF", () => picture().gif().toBuffer()],
    ["a TIFF", () => picture().tiff().toBuffer()],
    ["a drawing that is a document", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["half a picture", async () => (await picture().png().toBuffer()).subarray(0, 200)],
    ["no picture", () => Buffer.from("I am a picture, believe me.")],
  ])("is not made of %s", async (_, make) => {
    expect(await makeLogo(await make())).toBeNull();
  });
});
