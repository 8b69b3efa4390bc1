import sanitizeHtml from "sanitize-html";
import { linkAwayImages } from "./away-images.ts";
import { fileIdOf, type Pictures, pictureAttributes } from "./pictures.ts";

/** Twenty levels of lists are forty elements, and emphasis goes inside them; deeper tags are left out. */
const MAX_ELEMENT_DEPTH = 60;

type Attributes = Record<string, string>;

const inline = "a abbr b br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup u var";
const blocks =
  "blockquote dd details dl dt h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul";

/**
 * HTML reduced to a closed list of elements, attributes, classes and link schemes; what is not named here does
 * not pass, and nothing that runs, embeds, styles or submits is named. Headings move two levels down, below the
 * page's own. Comments, names and ids go, so that a post cannot shadow the page's own anchors or globals. Pictures on
 * other sites become links, and so do uploaded ones that are not among `pictures`.
 * @param origin scheme, host and port of this site; links to any other carry `rel="nofollow ugc noopener"`
 */
export function sanitise(html: string, origin: string, pictures: Pictures = {}): string {
  const safe = sanitizeHtml(html, {
    allowedTags: `${inline} ${blocks}`.split(" "),
    allowedAttributes: {
      a: ["href", "title", "rel"],
      abbr: ["title"],
      details: ["open"],
      img: [..."src srcset sizes alt title width height loading decoding referrerpolicy".split(" ")],
      ol: ["start"],
      pre: ["tabindex"],
      td: [{ name: "align", values: ["left", "center", "right"] }],
      th: [{ name: "align", values: ["left", "center", "right"] }],
    },
    allowedClasses: {
      code: [/^language-[\w+#-]{1,30}$/],
      li: ["task"],
      span: ["task-box", /^hljs-[a-z-]{1,30}$/, /^language-[a-z]{1,30}$/, /^[a-z]{1,20}_{1,2}$/],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["http", "https"] },
    allowProtocolRelative: false,
    enforceHtmlBoundary: false,
    nestingLimit: MAX_ELEMENT_DEPTH,
    transformTags: {
      h1: "h3",
      h2: "h4",
      h3: "h5",
      h4: "h6",
      h5: "h6",
      strike: "s",
      tt: "code",
      a: (tagName, attribs) => ({ tagName, attribs: link(attribs, origin) }),
      img: (tagName, attribs) => ({ tagName, attribs: image(attribs, origin, pictures) }),
      ol: (tagName, attribs) => ({ tagName, attribs: wholeNumbers(attribs, ["start"]) }),
      // A block that scrolls sideways must be reachable from the keyboard.
      pre: (tagName) => ({ tagName, attribs: { tabindex: "0" } }),
    },
    exclusiveFilter: (frame) => frame.tag === "img" && !frame.attribs.src,
  });
  // Sanitised text and attributes hold no bare "<", so these strings are tables and nothing else.
  return linkAwayImages(safe, origin)
    .replaceAll("<table>", '<div class="table-scroll" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
}

/** The address as a browser would read it here, tabs and backslashes included, or nothing. */
function resolve(address: string | undefined, origin: string, schemes: readonly string[]): URL | undefined {
  const url = address === undefined ? null : URL.parse(address, origin);
  return url && schemes.includes(url.protocol) ? url : undefined;
}

function link({ href, title }: Attributes, origin: string): Attributes {
  const url = resolve(href, origin, ["http:", "https:", "mailto:"]);
  if (!url) return {};
  const away = url.protocol !== "mailto:" && url.origin !== origin;
  return {
    href: href as string,
    ...(title && { title }),
    ...(away && { rel: "nofollow ugc noopener" }),
  };
}

function image(attribs: Attributes, origin: string, pictures: Pictures): Attributes {
  const { src, alt = "", title } = attribs;
  const url = resolve(src, origin, ["http:", "https:"]);
  if (!url) return {};
  const id = url.origin === origin ? fileIdOf(url.pathname) : undefined;
  const picture = id && Object.hasOwn(pictures, id) ? pictures[id] : undefined;
  if (picture)
    return { ...pictureAttributes(url.pathname, picture), alt: alt || picture.alt, ...(title && { title }) };
  const { width, height } = wholeNumbers(attribs, ["width", "height"]);
  return {
    src: src as string,
    alt,
    ...(title && { title }),
    ...(width && { width }),
    ...(height && { height }),
    loading: "lazy",
    referrerpolicy: "no-referrer",
  };
}

function wholeNumbers(attribs: Attributes, names: string[]): Attributes {
  return Object.fromEntries(
    Object.entries(attribs).filter(([name, value]) => !names.includes(name) || /^\d{1,9}$/.test(value)),
  );
}
