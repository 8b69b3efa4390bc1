/**
 * A page's bytes without zeros. React 18 writes its view of 2,048 bytes whole when a letter of several bytes does not fit
 * at its end, and leaves the last one to three bytes as they were made: zeros, in the middle of a word
 * (facebook/react#24985). No page of ours has any of its own.
 */
export function withoutZeros(page: NonSharedBuffer): NonSharedBuffer {
  return page.includes(0) ? Buffer.from(page.filter((byte) => byte !== 0)) : page;
}
