import sanitizeHtml from "sanitize-html";
import type { Locale } from "#app/i18n/locale.ts";
import { pictureOnSite, restOnSite } from "#app/i18n/notification-mails.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";

const quietTags = "p br em strong b i s del code pre ul ol li blockquote a".split(" ");
const styles: Record<string, string> = {
  p: "margin:0 0 12px",
  pre: "margin:0 0 12px;padding:12px;background:#f4f5f7;border-radius:6px;font-size:14px;white-space:pre-wrap",
  code: "font-family:ui-monospace,Consolas,monospace;font-size:14px",
  ul: "margin:0 0 12px;padding-left:24px",
  ol: "margin:0 0 12px;padding-left:24px",
  blockquote: "margin:0 0 12px;padding-left:12px;border-left:3px solid #dfe2e7;color:#5f6570",
};

/**
 * A post's stored HTML, made plain enough for mail readers: no pictures (they may be for members alone, and tell who
 * looked), links to whole addresses, no classes. It ends with the paragraph in which it gets long.
 * @param origin  the site's address, without a trailing slash
 * @param longest characters of text that are quoted; the rest is read on the site
 */
export function mailHtml(stored: string, origin: string, locale: Locale, longest: number): string {
  let length = 0;
  let cut = false;
  const html = sanitizeHtml(withoutPictures(stored, locale), {
    allowedTags: quietTags,
    allowedAttributes: { a: ["href", "style"], "*": ["style"] },
    parseStyleAttributes: false,
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    nestingLimit: 20,
    transformTags: {
      ...Object.fromEntries(
        ["h3", "h4", "h5", "h6", "summary", "th"].map((tag) => [
          tag,
          () => ({ tagName: "strong", attribs: {} }),
        ]),
      ),
      tr: () => ({ tagName: "p", attribs: {} }),
      // Of every element, after what is said of it alone.
      "*": (tagName, { href = "" }): sanitizeHtml.Tag => {
        const style = styles[tagName];
        if (tagName !== "a") return { tagName, attribs: style ? { style } : {} };
        return {
          tagName,
          attribs: { href: href.startsWith("/") ? origin + href : href, style: "color:inherit" },
        };
      },
    },
    textFilter(words) {
      if (length >= longest) {
        cut ||= words.trim() !== "";
        return "";
      }
      length += words.length;
      return length > longest ? clip(words, words.length - (length - longest)) : words;
      function clip(all: string, room: number): string {
        cut = true;
        // Not inside a reference such as &amp;
        return `${all
          .slice(0, Math.max(0, room))
          .replace(/&[^;]*$/, "")
          .replace(/\S*$/, "")}…`;
      }
    },
    exclusiveFilter: ({ tag, text }) => ["p", "li", "pre", "a", "strong"].includes(tag) && text.trim() === "",
  });
  return cut ? `${html}<p style="${styles.p}"><em>${escapeHtml(restOnSite(locale))}</em></p>` : html;
}

/** What is stored was sanitised: there `<img` begins nothing else, and attributes hold no brackets. */
function withoutPictures(stored: string, locale: Locale): string {
  return stored.replace(/<img [^<>]*>/g, (tag) => {
    const [, alt = ""] = / alt="([^"]*)"/.exec(tag) ?? [];
    return `<em>${pictureOnSite({ alt }, locale)}</em>`;
  });
}

/** The same for those who read mail as plain text: Markdown is made to be read as it is. */
export function mailText(markdown: string, locale: Locale, longest: number): string {
  const whole = markdown.trim();
  if (whole.length <= longest) return whole;
  return `${whole.slice(0, longest).replace(/\s\S*$/, "")}…\n\n${restOnSite(locale)}`;
}
