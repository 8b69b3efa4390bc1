/** What a stored text links to on this site, with `origin` before it, for readers elsewhere. Linear in its length. */
export function absoluteHtml(html: string, origin: string): string {
  // Sanitised HTML holds `<` and `>` for tags alone.
  return html.replace(/<[^<>]*>/g, (tag) =>
    tag
      .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
      .replace(
        / srcset="([^"]*)"/g,
        (_, set: string) => ` srcset="${set.replace(/(^|, )\//g, `$1${origin}/`)}"`,
      ),
  );
}

/** The same for a Markdown source: links and images that begin with a slash. */
export function absoluteMarkdown(source: string, origin: string): string {
  return source.replace(/(\]\(<?|^\[[^\]\n]{1,200}\]: +)\/(?!\/)/gm, `$1${origin}/`);
}
