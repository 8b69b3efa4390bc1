/** The kinds of picture a logo may be sent as: what the form offers, what is read, and how people are told of them. */
export const logoTypes = {
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/webp": "WebP",
  "image/avif": "AVIF",
} as const;
