/** What rendering must know of an uploaded image: its full size, and the widths there are, smallest first. */
export type Picture = { width: number; height: number; widths: number[]; alt: string };
/** Images that a text may show, by id. Whatever it names besides stays a link. */
export type Pictures = Record<string, Picture>;

const address = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/[^/]*)?$/;
const mention = /\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])/g;

/** The id in an uploaded file's own address, or nothing. */
export function fileIdOf(path: string): string | undefined {
  return address.exec(path)?.[1];
}

/** The ids of uploaded files that a source names, in order, each once. Linear in its length. */
export function mentionedFiles(source: string): string[] {
  return [...new Set([...source.matchAll(mention)].map(([, id]) => id as string))];
}

/**
 * The attributes that make an uploaded image fit its place: the size is said so that nothing moves when it comes, and
 * the browser picks a width. A column of text is 36.5rem wide at most.
 */
export function pictureAttributes(path: string, { width, height, widths }: Picture): Record<string, string> {
  const bare = path.split("/").slice(0, 3).join("/");
  return {
    src: path,
    srcset: widths.map((one) => `${bare}?w=${one} ${one}w`).join(", "),
    sizes: "(min-width: 40rem) 584px, 100vw",
    width: String(width),
    height: String(height),
    loading: "lazy",
    decoding: "async",
  };
}
