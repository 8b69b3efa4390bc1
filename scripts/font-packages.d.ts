declare module "subset-font" {
  /** Leaves in a font only what `text` is written with. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2" | "woff" | "sfnt"; noLayoutClosure?: boolean },
  ): Promise<Buffer>;
}
