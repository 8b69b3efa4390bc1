import sharp from "sharp";
import { logoTypes } from "#app/lib/logo-types.ts";

export type Picture = { bytes: Buffer; contentType: string };

const maxPixels = 20_000_000;

/**
 * A brand's logo made harmless and small: read whatever claims to be a picture, and written anew as WebP of at most
 * 256 pixels a side, without any of its metadata. SVG is refused before decoding, since it is a document.
 * @returns null when the bytes are no picture sharp can read within the limits
 */
export async function makeLogo(bytes: Buffer): Promise<Picture | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", sequentialRead: true });
    // By media type: what sharp calls "heif" is AVIF, which it reads, or HEIC, which it does not.
    const { mediaType } = await image.metadata();
    if (!mediaType || !Object.hasOwn(logoTypes, mediaType)) return null;
    const made = await image
      .rotate()
      .resize(256, 256, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 90 })
      .timeout({ seconds: 5 })
      .toBuffer();
    return { bytes: made, contentType: "image/webp" };
  } catch {
    return null;
  }
}
