const anchorOrImage = /<a [^<>]*>|<a>|<\/a>|<img [^<>]*>/g;

/**
 * Turns pictures that lie on other sites into links to them, named by their alternative text. A reader's browser
 * must call nobody but this site; whoever wants the picture follows the link. An uploaded file that is not known to be
 * a picture the author may show (those alone have a `srcset`) becomes a link too. Reads only what `sanitise` writes.
 */
export function linkAwayImages(html: string, origin: string): string {
  let inLink = false;
  return html.replace(anchorOrImage, (tag) => {
    if (!tag.startsWith("<img ")) {
      inLink = tag !== "</a>";
      return tag;
    }
    const src = / src="([^"]*)"/.exec(tag)?.[1] ?? "";
    const url = URL.parse(src.replaceAll("&amp;", "&"), origin);
    const ours = url?.origin === origin;
    if (ours && (!url.pathname.startsWith("/files/") || tag.includes(" srcset="))) return tag;
    const name = / alt="([^"]+)"/.exec(tag)?.[1] ?? src.split(/[?#]/)[0]?.split("/").pop() ?? src;
    // Links do not nest: a picture inside one gives it its name.
    return inLink ? name : `<a href="${src}"${ours ? "" : ' rel="nofollow ugc noopener"'}>${name || src}</a>`;
  });
}
