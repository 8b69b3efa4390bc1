/**
 * Lets the demo's Markdown be written with plain spaces and the indentation of the source. Both tags strip that
 * indentation and bind figures to their units; the French one also sets the narrow no-break spaces. Code keeps
 * every character it was given.
 */
const code = /(~~~[\s\S]*?~~~|`[^`]*`)/;
const unitSpace = / (?=(?:km|mm|cm|m|kg|Wh|Ah|V|A|W|bar|psi|°C|%|€|£|Hz|N·m|h|min|miles|mph)(?![\p{L}\d]))/u;
const figureThenUnit = new RegExp(`(?<=\\d)${unitSpace.source}`, "gu");

function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...indents);
  return lines.map((line) => line.slice(margin)).join("\n");
}

function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(code)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

export function en(parts: TemplateStringsArray): string {
  return outsideCode(dedent(parts.join("")), (prose) => prose.replace(figureThenUnit, "\u00a0"));
}

export function fr(parts: TemplateStringsArray): string {
  return outsideCode(dedent(parts.join("")), (prose) =>
    prose
      .replace(/ (?=[;:!?»])/g, "\u202f")
      .replace(/« /g, "«\u202f")
      .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f")
      .replace(figureThenUnit, "\u00a0"),
  );
}
