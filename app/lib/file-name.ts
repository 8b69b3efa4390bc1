const maxLength = 100;

/**
 * What somebody called a file, made harmless: the last part of any path, without control characters, marks that turn
 * round or hide what stands beside them, and what file systems and headers mind. It ends as what the file really is.
 * @param ending such as `pdf`, without a dot
 */
export function fileName(given: string, ending: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).pop() ?? "";
  const stem = last
    .slice(0, 1_000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\ufffd]/gu, "")
    .replace(/[<>:"|?*;%`$&'{}[\]()!#^~=+,@]+/g, "-")
    .replace(/\s+/g, " ")
    .replace(/\.[^.]*$/, "")
    .replace(/^[\s.-]+|[\s.-]+$/g, "");
  const short = [...stem]
    .slice(0, maxLength - ending.length - 1)
    .join("")
    .slice(0, 2 * maxLength)
    .trim();
  return `${short || "file"}.${ending}`;
}

/** The same as a part of an address: nothing in it needs quoting in Markdown. */
export function fileSegment(name: string): string {
  return encodeURIComponent(name.replace(/[^\p{L}\p{N}._-]+/gu, "-"));
}

/** The ending of a name in small letters, without its dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
}
