import { stat } from "node:fs/promises";
import path from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";

/**
 * The process that reads images. Decoders meet what strangers send, so they run apart: what hangs is killed, what
 * crashes takes nobody along, and the memory it took is given back. It is loaded by path, as TypeScript.
 */
export type ImageJob = {
  file: string;
  into: string;
  /** Sides of the squares to be cut from its middle, smallest first; without, it is kept whole in fitting widths. */
  squares?: number[];
};
/** A drawing of our own, outlines alone, and a picture of ours for its upper right corner, as base64. */
export type DrawingJob = { svg: string; logo: string | null; file: string };
export type Rendition = { file: string; mediaType: string; width: number; height: number; bytes: number };
export type ImageResult =
  | { width: number; height: number; renditions: Rendition[] }
  | { refused: "imageBroken" | "imageLarge" | "imageSlow" };

const widths = [480, 960, 1_600];
const maxHeight = 8_000;
/** The longest side that is read; WebP can hold no more. */
const maxSide = 16_000;
const maxPixels = 50_000_000;
/** Bytes that decoding may hold at once. A baseline JPEG is read line by line, so only its pixels are counted. */
const maxHeld = 110_000_000;

/** By media type: what sharp calls "heif" is AVIF, which it reads, or HEIC, which it does not. */
const readable = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    ...["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((form) => `VipsForeignLoad${form}File`),
    // What we draw and the logo that we wrote come as bytes; what strangers send is only ever read from its file.
    "VipsForeignLoadSvgBuffer",
    "VipsForeignLoadWebpBuffer",
  ],
});

async function render({ file, into, squares }: ImageJob): Promise<ImageResult> {
  const image = sharp(file, {
    limitInputPixels: maxPixels,
    failOn: "error",
    sequentialRead: true,
    animated: false,
  });
  const facts = await image.metadata();
  if (!facts.mediaType || !readable.has(facts.mediaType)) return { refused: "imageBroken" };
  if (isTooBig(facts)) return { refused: "imageLarge" };
  const { width, height } = facts.autoOrient;
  if (squares) return cutSquares(image, into, squares);
  const scale = Math.min(1, 1_600 / width, maxHeight / height);
  const full = Math.max(1, Math.round(width * scale));
  // Decoded once, turned upright, in sRGB; as bare pixels it has no metadata left to carry along.
  const { data, info } = await image
    .autoOrient()
    .resize({ width: full, height: Math.max(1, Math.round(height * scale)), fit: "fill" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const raw = { width: info.width, height: info.height, channels };
  const renditions: Rendition[] = [];
  for (const wanted of [...widths.filter((one) => one < full * 0.8), full]) {
    const sized = sharp(data, { raw }).resize({ width: wanted, withoutEnlargement: true });
    renditions.push(
      await write(
        sized.clone().avif({ quality: 52, effort: 1, chromaSubsampling: "4:2:0" }),
        into,
        wanted,
        "avif",
      ),
      await write(sized.clone().webp({ quality: 78, effort: 3 }), into, wanted, "webp"),
    );
  }
  return { width: info.width, height: info.height, renditions };
}

/** The corner that a logo has for itself, in pixels. */
const corner = { width: 220, height: 80, right: 72, top: 60 };

async function draw({ svg, logo, file }: DrawingJob): Promise<ImageResult> {
  const drawing = sharp(Buffer.from(svg), { limitInputPixels: 2_000_000 });
  const { width, height } = await drawing.metadata();
  const marks = logo
    ? [
        {
          input: await sharp(Buffer.from(logo, "base64"))
            .resize({ ...corner, fit: "contain", position: "right", background: "#00000000" })
            .ensureAlpha()
            .raw()
            .toBuffer(),
          raw: { width: corner.width, height: corner.height, channels: 4 as const },
          left: width - corner.right - corner.width,
          top: corner.top,
        },
      ]
    : [];
  await drawing.composite(marks).png({ palette: true, effort: 7 }).toFile(file);
  const { size } = await stat(file);
  return { width, height, renditions: [{ file, mediaType: "image/png", width, height, bytes: size }] };
}

async function cutSquares(image: Sharp, into: string, squares: number[]): Promise<ImageResult> {
  const largest = Math.max(...squares);
  const { data, info } = await image
    .autoOrient()
    .resize({ width: largest, height: largest, fit: "cover" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const renditions: Rendition[] = [];
  for (const side of squares) {
    const sized = sharp(data, { raw }).resize({ width: side });
    renditions.push(await write(sized.webp({ quality: 80, effort: 4 }), into, side, "webp"));
  }
  return { width: info.width, height: info.height, renditions };
}

function isTooBig({ width, height, channels, depth, isProgressive, mediaType }: Metadata): boolean {
  if (width > maxSide || height > maxSide) return true;
  const lineByLine = mediaType === "image/jpeg" && !isProgressive;
  if (lineByLine) return false;
  // Progressive JPEG keeps two bytes of coefficients for each sample until its last scan.
  const sample = depth === "uchar" && mediaType !== "image/jpeg" ? 1 : 2;
  return width * height * Math.max(3, channels ?? 4) * sample > maxHeld;
}

async function write(image: Sharp, into: string, wanted: number, form: "avif" | "webp"): Promise<Rendition> {
  const file = path.join(into, `${wanted}.${form}`);
  const { width, height } = await image.toFile(file);
  const { size } = await stat(file);
  return { file, mediaType: `image/${form}`, width, height, bytes: size };
}

function refusalOf(error: unknown): ImageResult {
  const said = error instanceof Error ? error.message : "";
  return { refused: /pixel limit/i.test(said) ? "imageLarge" : "imageBroken" };
}

/** Time of the processors one image may take, in milliseconds: on a busy machine it is only slower, not refused. */
const patience = 8_000;

process.on("message", async (job: ImageJob | DrawingJob) => {
  const before = process.cpuUsage();
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000 > patience) process.send?.({ refused: "imageSlow" }, () => process.exit());
  }, 100);
  const result = await ("svg" in job ? draw(job) : render(job)).catch(refusalOf);
  clearInterval(watch);
  process.send?.(result);
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());
