import { type Indexing, indexingOf, type Offer } from "#app/lib/indexing.ts";
import { jsonInHtml } from "#app/lib/json-in-html.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";

/** What a door says of its page to those who come from elsewhere: search engines, feed readers, networks where it is shared. */
export type PageOffer = Offer & {
  title: string;
  description?: string;
  /** Its own, where that is not its reader's. */
  language?: string;
  /** What kind of thing is shared; a page by itself is a website's. */
  article?: boolean;
  /** Structured data. */
  data?: object;
  /** A picture of 1200 × 630 that goes along where it is shared. Its path. */
  card?: { path: string; words: string };
  feed?: { path: string; title: string };
  /** The same as plain Markdown, and by what oEmbed knows it. Paths. */
  markdown?: string;
  embed?: string;
};

/** What the head of every page has of these. */
export type Around = { origin: string; asked: URL; locale: string; siteName: string };

const territory: Record<string, string> = { fr: "fr_FR", en: "en_GB" };

/**
 * Elements for the head of a visitor's page. They stand in the document alone and in no script: members' pages, which have
 * scripts, are nobody's but their own.
 */
export function headOf(offer: PageOffer | undefined, { origin, asked, locale, siteName }: Around): string {
  const indexing = indexingOf({ path: asked.pathname, language: asked.searchParams.get("lang") }, offer);
  const address = (path: string) => origin + path;
  return [
    link({ rel: "canonical", href: address(indexing.canonical) }),
    ...(indexing.index ? [] : [meta({ name: "robots", content: "noindex, follow" })]),
    ...indexing.alternates.map(({ language, path }) =>
      link({ rel: "alternate", hreflang: language, href: address(path) }),
    ),
    ...(offer ? offered(offer, indexing, { origin, locale, siteName }) : []),
  ].join("");
}

function offered(
  offer: PageOffer,
  { canonical }: Indexing,
  { origin, locale, siteName }: Omit<Around, "asked">,
): string[] {
  const { title, description, card, feed, markdown, embed, data } = offer;
  const property = (name: string, content: string | undefined) =>
    content ? [meta({ property: name, content })] : [];
  return [
    ...(description ? [meta({ name: "description", content: description })] : []),
    ...property("og:type", offer.article ? "article" : "website"),
    ...property("og:site_name", siteName),
    ...property("og:title", title),
    ...property("og:description", description),
    ...property("og:url", origin + canonical),
    ...property("og:locale", territory[offer.language ?? locale]),
    ...(card
      ? [
          ...property("og:image", origin + card.path),
          ...property("og:image:type", "image/png"),
          ...property("og:image:width", "1200"),
          ...property("og:image:height", "630"),
          ...property("og:image:alt", card.words),
        ]
      : []),
    meta({ name: "twitter:card", content: card ? "summary_large_image" : "summary" }),
    ...(feed
      ? [
          link({
            rel: "alternate",
            type: "application/atom+xml",
            title: feed.title,
            href: origin + feed.path,
          }),
        ]
      : []),
    ...(markdown ? [link({ rel: "alternate", type: "text/markdown", href: origin + markdown })] : []),
    ...(embed
      ? [link({ rel: "alternate", type: "application/json+oembed", title, href: origin + embed })]
      : []),
    ...(data ? [`<script type="application/ld+json">${jsonInHtml(data)}</script>`] : []),
  ];
}

const link = (attributes: Record<string, string>) => `<link${written(attributes)}/>`;
const meta = (attributes: Record<string, string>) => `<meta${written(attributes)}/>`;

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
}
