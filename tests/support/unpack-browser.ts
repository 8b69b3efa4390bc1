import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";

/** Unpacks the packaged Chromium, its fonts and its libraries into the temporary folder of this process. */
const packed = path.resolve(
  path.dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))),
  "../bin",
);
await chromium.executablePath(packed);
await inflate(path.join(packed, "al2023.tar.br"));

// The package's own names folders of the machine it was made for. With this one, pictures look the same everywhere.
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;
writeFileSync(path.join(os.tmpdir(), "fonts/fonts.conf"), fonts);
