import type { Locale } from "#app/i18n/locale.ts";
import { automatic, linkInstead } from "#app/i18n/mails.ts";
import { repliesAreRead } from "#app/i18n/notification-mails.ts";
import { palette } from "#app/lib/colour.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";

/** What every mail is told about where it comes from. `url` is absolute, without a trailing slash. */
export type MailBrand = { name: string; accent: string; url: string };

export type RenderedMail = { subject: string; html: string; text: string };

/** What somebody wrote. `html` is ready for mail readers, as `mailHtml` makes it. */
export type MailQuote = { by: string; html: string; text: string };
export type MailSection = {
  title: string;
  rows: { label: string; url: string; facts: string }[];
  more: string;
};
type Link = { label: string; url: string };

export type MailContent = {
  locale: Locale;
  brand: MailBrand;
  subject: string;
  title: string;
  /** What it is about, where the button need not lead there. */
  about?: Link;
  /** Paragraphs of plain text before the button. */
  before: string[];
  quotes?: MailQuote[];
  sections?: MailSection[];
  button: Link;
  after: string[];
  /** Why the reader gets this, and how to stop it. */
  why: string;
  /** Ways to stop or change what is sent, where there are some. */
  stop?: Link[];
  /** Answers to it are read. */
  takesReplies?: boolean;
};

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const quiet = "#5f6570";
const line = "#dfe2e7";

/** One mail in its two forms, which say the same. Styles stand on the elements: many readers drop style sheets. */
export function layout(mail: MailContent): RenderedMail {
  return { subject: mail.subject, html: html(mail), text: text(mail) };
}

const lastWords = ({ takesReplies, locale }: MailContent) =>
  takesReplies ? repliesAreRead(locale) : automatic(locale);

function html(mail: MailContent): string {
  const { locale, brand, subject, title, about, before, quotes = [], sections = [], after, why } = mail;
  const { stop = [] } = mail;
  const { label, url } = mail.button;
  const colours = palette(brand.accent, "light");
  const button = `background:${colours["accent-9"]};color:${colours["accent-on"]};border:1px solid ${colours["accent-edge"]}`;
  const link = `color:${colours["accent-11"]}`;
  const href = escapeHtml(url);
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
  const subjectMatter =
    about &&
    `<p style="margin:0 0 16px"><a href="${escapeHtml(about.url)}" style="${link};font-weight:600;text-decoration:none">${escapeHtml(about.label)}</a></p>`;
  const small = (words: string) => `<p style="margin:0 0 8px">${words}</p>`;
  const quote = (
    one: MailQuote,
  ) => `${one.by && `<p style="margin:0 0 8px;font-weight:600">${escapeHtml(one.by)}</p>`}
${one.html && `<div style="margin:0 0 24px;padding:4px 0 4px 16px;border-left:3px solid ${line};overflow-wrap:anywhere">${one.html}</div>`}`;
  const row = (one: MailSection["rows"][number]) =>
    `<p style="margin:0 0 12px"><a href="${escapeHtml(one.url)}" style="${link};font-weight:600;text-decoration:none">${escapeHtml(one.label)}</a>${one.facts && `<br><span style="font-size:14px;color:${quiet}">${escapeHtml(one.facts)}</span>`}</p>`;
  const section = (
    one: MailSection,
  ) => `<h2 style="margin:24px 0 12px;font-size:19px;line-height:1.3">${escapeHtml(one.title)}</h2>
${one.rows.map(row).join("\n")}${one.more && `\n<p style="margin:0 0 12px;font-size:14px;color:${quiet}">${escapeHtml(one.more)}</p>`}`;
  const way = (one: Link) =>
    `<a href="${escapeHtml(one.url)}" style="color:${quiet}">${escapeHtml(one.label)}</a>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f4f5f7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f5f7">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:10px;${font};font-size:16px;line-height:1.6;color:#1b1f26">
<tr><td style="padding:20px 32px;border-bottom:3px solid ${colours["accent-9"]};font-size:19px;font-weight:700"><a href="${escapeHtml(brand.url)}" style="color:#1b1f26;text-decoration:none">${escapeHtml(brand.name)}</a></td></tr>
<tr><td style="padding:32px">
<h1 style="margin:0 0 16px;font-size:23px;line-height:1.3;overflow-wrap:anywhere">${escapeHtml(title)}</h1>
${[...(subjectMatter ? [subjectMatter] : []), ...before.map(paragraph), ...quotes.map(quote), ...sections.map(section)].join("\n")}
<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:6px;${button};font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
${after.map(paragraph).join("\n")}
<p style="margin:24px 0 0;font-size:14px;color:${quiet}">${escapeHtml(linkInstead(locale))}<br><a href="${href}" style="color:${quiet};word-break:break-all">${href}</a></p>
</td></tr>
<tr><td style="padding:20px 32px;border-top:1px solid ${line};font-size:14px;color:${quiet}">
${small(escapeHtml(why))}
${stop.length > 0 ? `${small(stop.map(way).join(" · "))}\n` : ""}${small(escapeHtml(lastWords(mail)))}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function text(mail: MailContent): string {
  const { brand, title, about, before, quotes = [], sections = [], button, after, why, stop = [] } = mail;
  const parts = [
    brand.name,
    title,
    // The same address need not stand there twice.
    ...(about ? [about.url === button.url ? about.label : `${about.label}\n${about.url}`] : []),
    ...before,
    ...quotes.map(({ by, text }) => [by, text.replace(/^(?=[\s\S])/gm, "> ")].filter(Boolean).join("\n\n")),
    ...sections.map((one) =>
      [
        one.title.toUpperCase(),
        ...one.rows.map((row) => [row.label, row.facts, row.url].filter(Boolean).join("\n")),
        ...(one.more ? [one.more] : []),
      ].join("\n\n"),
    ),
    `${button.label}\n${button.url}`,
    ...after,
  ];
  const ways = stop.map((one) => `${one.label}\n${one.url}\n`).join("");
  return `${parts.join("\n\n")}\n\n-- \n${why}\n${ways}${lastWords(mail)}\n${brand.url}\n`;
}
