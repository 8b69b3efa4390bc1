import { randomBytes } from "node:crypto";
import { crc32, deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";

/** A file somebody means harm with, or that only looks so. `becomes` is what may come of it; null where nothing may. */
export type Hostile = { what: string; name: string; bytes: Buffer; becomes: "image" | "text" | null };

const square = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#c1121f" } });
const script = "<script>alert(1)</script>";
const php = "<?php system($_GET['c']); ?>";

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
};

type Png = {
  width: number;
  height: number;
  depth?: number;
  colour?: number;
  interlaced?: boolean;
  extra?: Buffer[];
};

/** A PNG that says it has this size, with a few bytes of rows only, or with `rows`. */
function png(
  { width, height, depth = 8, colour = 2, interlaced = false, extra = [] }: Png,
  rows?: Buffer,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    ...extra,
    chunk("IDAT", deflateSync(rows ?? Buffer.alloc(5_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const pngRows = (width: number, height: number) => Buffer.alloc((width * 3 + 1) * height);

/** A small GIF of so many pictures, on a canvas of this size. */
function gif(width: number, height: number, frames: number): Buffer {
  const head = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff", "latin1");
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const frame = Buffer.from("\x21\xf9\x04\0\x01\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", "latin1");
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(";")]);
}

type Entry = { name: string; packed?: Buffer; says?: number; mode?: number };

/** A zip whose list may lie about what is in it. */
export function zip(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, packed = Buffer.from("x"), says = packed.length, mode = 0o100644 } of entries) {
    const called = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(says === packed.length ? 0 : 8, 8);
    local.writeUInt32LE(crc32(packed), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(says, 22);
    local.writeUInt16LE(called.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0314, 4);
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(at, 42);
    locals.push(local, called, packed);
    list.push(central, called);
    at += local.length + called.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}

function patch(
  bytes: Buffer,
  where: (bytes: Buffer) => number,
  write: (bytes: Buffer, at: number) => void,
): Buffer {
  const copy = Buffer.from(bytes);
  const at = where(copy);
  if (at < 0) throw new Error("nothing to patch");
  write(copy, at);
  return copy;
}

/** Images that are larger than they look. */
async function bombs(): Promise<Hostile[]> {
  const jpeg = await square().jpeg().toBuffer();
  const avif = await square().avif().toBuffer();
  const webp = Buffer.from("RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\xff\x3f\0\xff\x3f\0\0\0", "latin1");
  const hugeJpeg = patch(
    jpeg,
    (bytes) => bytes.indexOf(Buffer.from([0xff, 0xc0])),
    (bytes, at) => bytes.fill(0xff, at + 5, at + 9),
  );
  const hugeAvif = patch(
    avif,
    (bytes) => bytes.indexOf("ispe"),
    (bytes, at) => bytes.writeUInt32BE(60_000, bytes.writeUInt32BE(60_000, at + 8)),
  );
  const profile = Buffer.concat([Buffer.from("icc\0\0"), deflateSync(Buffer.alloc(60_000_000))]);
  const words = Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(60_000_000, "A"))]);
  const exif = Buffer.concat([
    jpeg.subarray(0, 2),
    ...Array.from({ length: 200 }, () =>
      Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(0xfffd, "Exif\0\0MM")]),
    ),
    jpeg.subarray(2),
  ]);
  const whole = (extra: Buffer[]) => png({ width: 60, height: 40, extra }, pngRows(60, 40));
  return [
    {
      what: "PNG of 50,000 × 50,000",
      name: "a.png",
      bytes: png({ width: 50_000, height: 50_000 }),
      becomes: null,
    },
    {
      what: "PNG as wide as it can say",
      name: "a.png",
      bytes: png({ width: 2 ** 31 - 1, height: 1 }),
      becomes: null,
    },
    {
      what: "PNG of 400 million pixels in 50 kB",
      name: "a.png",
      bytes: png({ width: 20_000, height: 20_000, depth: 1, colour: 0 }, Buffer.alloc(2_501 * 20_000)),
      becomes: null,
    },
    {
      what: "PNG of 16 bits, interlaced, 392 MB unpacked",
      name: "a.png",
      bytes: png({ width: 7_000, height: 7_000, depth: 16, colour: 6, interlaced: true }),
      becomes: null,
    },
    {
      what: "PNG with a profile of 60 MB",
      name: "a.png",
      bytes: whole([chunk("iCCP", profile)]),
      becomes: "image",
    },
    {
      what: "PNG with a text of 60 MB",
      name: "a.png",
      bytes: whole([chunk("zTXt", words)]),
      becomes: "image",
    },
    {
      what: "PNG with 20,000 texts",
      name: "a.png",
      bytes: whole(Array.from({ length: 20_000 }, () => chunk("tEXt", Buffer.from(`Comment\0${script}`)))),
      becomes: "image",
    },
    { what: "JPEG of 65,535 × 65,535", name: "a.jpg", bytes: hugeJpeg, becomes: null },
    { what: "JPEG with 13 MB of EXIF", name: "a.jpg", bytes: exif, becomes: "image" },
    { what: "AVIF of 60,000 × 60,000", name: "a.avif", bytes: hugeAvif, becomes: null },
    { what: "WebP of 16,384 × 16,384", name: "a.webp", bytes: webp, becomes: null },
    { what: "GIF of 65,535 × 65,535", name: "a.gif", bytes: gif(65_535, 65_535, 1), becomes: "image" },
    { what: "GIF of 5,000 pictures", name: "a.gif", bytes: gif(10, 10, 5_000), becomes: "image" },
    { what: "line of 20,000 pixels", name: "a.png", bytes: png({ width: 20_000, height: 1 }), becomes: null },
  ];
}

/** Images that are something else as well, or not quite there. */
async function disguises(): Promise<Hostile[]> {
  const jpeg = await square().jpeg().toBuffer();
  const made = await square().png().toBuffer();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, php.length + 2]), Buffer.from(php)]);
  const cut = async (name: string, bytes: Buffer): Promise<Hostile> => ({
    what: `half a file ${name}`,
    name,
    bytes: bytes.subarray(0, Math.floor(bytes.length * 0.55)),
    becomes: null,
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)">${script}</svg>`;
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>`;
  return [
    {
      what: "HTML that begins as GIF",
      name: "a.gif",
      bytes: Buffer.from(`GIF89a/*<html>${script}</html>*/=1;`),
      becomes: null,
    },
    {
      what: "GIF with HTML after it",
      name: "a.html",
      bytes: Buffer.concat([gif(10, 10, 1), Buffer.from(script)]),
      becomes: "image",
    },
    {
      what: "GIF with a zip after it",
      name: "a.gif",
      bytes: Buffer.concat([gif(10, 10, 1), zip([{ name: "A.class" }])]),
      becomes: "image",
    },
    {
      what: "JPEG with PHP in a comment",
      name: "a.php",
      bytes: Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      becomes: "image",
    },
    {
      what: "JPEG with PHP after it",
      name: "a.jpg.php",
      bytes: Buffer.concat([jpeg, Buffer.from(php)]),
      becomes: "image",
    },
    {
      what: "PNG with HTML after it",
      name: "a.png",
      bytes: Buffer.concat([made, Buffer.from(`<html>${script}`)]),
      becomes: "image",
    },
    { what: "SVG", name: "a.svg", bytes: Buffer.from(svg), becomes: null },
    { what: "SVG called PNG", name: "a.png", bytes: Buffer.from(svg), becomes: null },
    { what: "SVG called text", name: "a.txt", bytes: Buffer.from(svg), becomes: null },
    { what: "SVG that laughs a billion times", name: "a.svg", bytes: Buffer.from(laughs), becomes: null },
    { what: "SVG packed", name: "a.svgz", bytes: gzipSync(svg), becomes: null },
    { what: "TIFF", name: "a.tiff", bytes: await square().tiff().toBuffer(), becomes: null },
    { what: "TIFF called JPEG", name: "a.jpg", bytes: await square().tiff().toBuffer(), becomes: null },
    {
      what: "BMP",
      name: "a.bmp",
      bytes: Buffer.concat([Buffer.from("BM"), Buffer.alloc(200)]),
      becomes: null,
    },
    {
      what: "HEIC",
      name: "a.heic",
      bytes: Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heicmif1", "latin1"), Buffer.alloc(200)]),
      becomes: null,
    },
    await cut("a.png", png({ width: 600, height: 400 }, randomBytes(1_801 * 400))),
    await cut("a.jpg", jpeg),
    await cut("a.webp", await square().webp().toBuffer()),
    await cut("a.avif", await square().avif().toBuffer()),
  ];
}

/** Files for download that are not what they are called, or do harm when they are opened. */
function downloads(): Hostile[] {
  const text = (what: string, name: string, words: string): Hostile => ({
    what,
    name,
    bytes: Buffer.from(words),
    becomes: null,
  });
  const listed = (what: string, entries: Entry[]): Hostile => ({
    what,
    name: "a.zip",
    bytes: zip(entries),
    becomes: null,
  });
  return [
    text("HTML", "a.html", `<!doctype html>${script}`),
    text("HTML called text", "a.txt", `  <!-- --> <html>${script}</html>`),
    text("script in a CSV", "a.csv", `a,b\n1,${script}`),
    text("PHP", "a.php", php),
    text("PHP called text", "a.txt", `hello ${php}`),
    text(
      "XML with a style sheet called GPX",
      "a.gpx",
      '<?xml version="1.0"?><?xml-stylesheet href="x"?><gpx></gpx>',
    ),
    text(
      "XML with entities called GPX",
      "a.gpx",
      '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a SYSTEM "file:///etc/passwd">]><gpx>&a;</gpx>',
    ),
    text("HTML called JSON", "a.json", `<html>${script}`),
    text("shell script", "a.sh", "#!/bin/sh\nrm -rf /\n"),
    text("nothing", "a.txt", ""),
    text("program called PDF", "a.pdf", `MZ${"\0".repeat(400)}`),
    text("program called text", "a.txt", "\x7fELF\x02\x01\x01\0\0\0"),
    { what: "text in UTF-16", name: "a.txt", bytes: Buffer.from("\ufeffhello", "utf16le"), becomes: null },
    {
      what: "bytes that are no UTF-8",
      name: "a.txt",
      bytes: Buffer.from([0x61, 0xc3, 0x28, 0xff]),
      becomes: null,
    },
    listed(
      "zip of 10 GB in a few bytes",
      Array.from({ length: 3 }, (_, n) => ({ name: `${n}`, says: 0xfff00000 })),
    ),
    listed("zip that unpacks a thousandfold", [
      { name: "a", packed: Buffer.alloc(4_000), says: 400_000_000 },
    ]),
    listed("zip that leaves its folder", [{ name: "../../etc/cron.d/x" }]),
    listed("zip with a path from the root", [{ name: "/etc/passwd" }]),
    listed("zip with a drive in a name", [{ name: "C:\\windows\\x" }]),
    listed("zip with a link", [{ name: "link", packed: Buffer.from("/etc/passwd"), mode: 0o120777 }]),
    listed(
      "zip of 6,000 files",
      Array.from({ length: 6_000 }, (_, n) => ({ name: `${n}` })),
    ),
    {
      what: "zip without its end",
      name: "a.zip",
      bytes: zip([{ name: "a" }]).subarray(0, 40),
      becomes: null,
    },
    {
      what: "program in a zip's clothes",
      name: "a.jar",
      bytes: zip([{ name: "META-INF/MANIFEST.MF" }, { name: "A.class" }]),
      becomes: null,
    },
  ];
}

/** Good content under names that mean something to a disk, a header or an eye. */
function names(): Hostile[] {
  return [
    "../../../etc/passwd.txt",
    "..\\..\\windows\\x.txt",
    "/etc/cron.d/x.txt",
    "nul\0byte.php\0.txt",
    "line\r\nSet-Cookie: a=b.txt",
    'quote";filename="x.html.txt',
    "turn\u202etxt.exe.txt",
    `${"long".repeat(2_500)}.txt`,
    ".htaccess.txt",
    "%2e%2e%2f%2e%2e%2fx.txt",
    "<img src=x onerror=alert(1)>.txt",
    "$(reboot)`id`.txt",
    "half\ud800.txt",
    "\u0000\u0001\u200b.txt",
  ].map((name) => ({
    what: `name ${JSON.stringify(name).slice(0, 40)}`,
    name,
    bytes: Buffer.from("Good words."),
    becomes: "text",
  }));
}

export async function hostileFiles(): Promise<Hostile[]> {
  return [...(await bombs()), ...(await disguises()), ...downloads(), ...names()];
}
