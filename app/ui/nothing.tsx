/**
 * The page of an address that only leads elsewhere. Having one makes Remix answer what it refuses with our error
 * page, where an address without a page would send bare data.
 */
export function Nothing() {
  return null;
}
