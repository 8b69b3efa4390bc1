const anchorOrImage = /<a [^<>]*>|<a>|<\/a>|<img [^<>]*>/g;

/**
 * Turns pictures that lie on other sites into links to them, named by their alternative text. A reader's browser
 * must call nobody but this site; whoever wants the picture follows the link. Reads only what `sanitise` writes.
 */
export function linkAwayImages(html: string, origin: string): string {
  let inLink = false;
  return html.replace(anchorOrImage, (tag) => {
    if (!tag.startsWith("<img ")) {
      inLink = tag !== "</a>";
      return tag;
    }
    const src = / src="([^"]*)"/.exec(tag)?.[1] ?? "";
    if (URL.parse(src.replaceAll("&amp;", "&"), origin)?.origin === origin) return tag;
    const name = / alt="([^"]+)"/.exec(tag)?.[1] ?? src.split(/[?#]/)[0]?.split("/").pop() ?? src;
    // Links do not nest: a picture inside one gives it its name.
    return inLink ? name : `<a href="${src}" rel="nofollow ugc noopener">${name || src}</a>`;
  });
}
