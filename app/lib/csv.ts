/**
 * One line of CSV (RFC 4180), with its end. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, as OWASP has it ("CSV Injection"): what people typed is never run by whoever opens the file. Spreadsheets of half
 * of Europe part cells at semicolons whatever the file says, quotation marks or none, so that what follows one is a cell too.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = text.replace(/(^|[;\t\n][ \u00a0]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r\n])/g, "$1'");
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
