export type ProseProps = { html: string; small?: boolean; lang?: string };

/** Text people wrote, as stored: rendered and sanitised when it was written, never here. */
export function Prose({ html, small = false, lang }: ProseProps) {
  return (
    <div
      className={small ? "prose prose-small" : "prose"}
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one door for stored HTML, sanitised at write time
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
