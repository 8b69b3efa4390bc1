import sharp from "sharp";

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
    const { format } = await image.metadata();
    if (!format || !["png", "jpeg", "webp", "heif"].includes(format)) return null;
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
