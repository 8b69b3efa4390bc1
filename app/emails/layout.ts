import type { Locale } from "#app/i18n/locale.ts";
import { automatic, linkInstead } from "#app/i18n/mails.ts";
import { palette } from "#app/lib/colour.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";

/** What every mail is told about where it comes from. `url` is absolute, without a trailing slash. */
export type MailBrand = { name: string; accent: string; url: string };

export type RenderedMail = { subject: string; html: string; text: string };

export type MailContent = {
  locale: Locale;
  brand: MailBrand;
  subject: string;
  title: string;
  /** Paragraphs of plain text before the button. */
  before: string[];
  button: { label: string; url: string };
  after: string[];
  /** Why the reader gets this, and how to stop it. */
  why: string;
};

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const quiet = "#5f6570";

/** One mail in its two forms, which say the same. Styles stand on the elements: many readers drop style sheets. */
export function layout(mail: MailContent): RenderedMail {
  return { subject: mail.subject, html: html(mail), text: text(mail) };
}

function html({
  locale,
  brand,
  subject,
  title,
  before,
  button: { label, url },
  after,
  why,
}: MailContent): string {
  const colours = palette(brand.accent, "light");
  const button = `background:${colours["accent-9"]};color:${colours["accent-on"]};border:1px solid ${colours["accent-edge"]}`;
  const href = escapeHtml(url);
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
  const small = (words: string) => `<p style="margin:0 0 8px">${words}</p>`;
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
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #dfe2e7;border-radius:10px;${font};font-size:16px;line-height:1.6;color:#1b1f26">
<tr><td style="padding:20px 32px;border-bottom:3px solid ${colours["accent-9"]};font-size:19px;font-weight:700"><a href="${escapeHtml(brand.url)}" style="color:#1b1f26;text-decoration:none">${escapeHtml(brand.name)}</a></td></tr>
<tr><td style="padding:32px">
<h1 style="margin:0 0 16px;font-size:23px;line-height:1.3">${escapeHtml(title)}</h1>
${before.map(paragraph).join("\n")}
<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:6px;${button};font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
${after.map(paragraph).join("\n")}
<p style="margin:24px 0 0;font-size:14px;color:${quiet}">${escapeHtml(linkInstead(locale))}<br><a href="${href}" style="color:${quiet};word-break:break-all">${href}</a></p>
</td></tr>
<tr><td style="padding:20px 32px;border-top:1px solid #dfe2e7;font-size:14px;color:${quiet}">
${small(escapeHtml(why))}
${small(escapeHtml(automatic(locale)))}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function text({ locale, brand, title, before, button, after, why }: MailContent): string {
  const parts = [brand.name, title, ...before, `${button.label}\n${button.url}`, ...after];
  return `${parts.join("\n\n")}\n\n-- \n${why}\n${automatic(locale)}\n${brand.url}\n`;
}
