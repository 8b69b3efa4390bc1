/**
 * One line of CSV (RFC 4180), with its end. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, as OWASP has it ("CSV Injection"): what people typed is never run by whoever opens the file.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
