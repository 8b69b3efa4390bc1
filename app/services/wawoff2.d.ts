/** Ships without types. */
declare module "wawoff2/decompress.js" {
  /** A font of WOFF 2 as the TrueType file it was made from. */
  export default function decompress(font: Uint8Array): Promise<Uint8Array>;
}
