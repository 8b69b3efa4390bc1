const longest = 300;

/**
 * An error's message as it may be shown: without the parameters of a failed statement, which are people's words, without
 * what stands before the host of an address, and without anything that looks like a secret.
 */
export function withoutSecrets(message: string): string {
  const kept = message
    .replace(/\nparams:[\s\S]*$/, "")
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1…@")
    .replace(/([?&][\w-]+=)[^\s&#]+/g, "$1…")
    .replace(/\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{32,}(\.[\w-]+)*\b/gi, (word) => (isUuid(word) ? word : "…"))
    .replace(/\s+/g, " ")
    .trim();
  return kept.length > longest ? `${kept.slice(0, longest)}…` : kept;
}

const isUuid = (word: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word);
