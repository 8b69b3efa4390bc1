const codes = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A value as JSON that can stand inside a `<script>` of data: nothing in it ends the element or begins a comment. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, codes);
}
