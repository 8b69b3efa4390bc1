import type { Readable } from "node:stream";

/**
 * What holds uploaded files: a folder of this machine, or anything that speaks S3. A key is made of the
 * content's SHA-256 and, for a rendition of an image, its width and form; nothing a person typed ever is part of one.
 */
export type Store = {
  /** Keeps a file of this machine under `key`, whole or not at all; what was there is replaced. */
  put(key: string, file: string, mediaType: string): Promise<void>;
  /** @returns null when there is nothing under `key` */
  get(key: string): Promise<{ stream: Readable; bytes: number } | null>;
  has(key: string): Promise<boolean>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Everything that is kept, in no order. `at` is when it was put. */
  list(): AsyncIterable<{ key: string; at: Date }>;
  /** Where it is, in words, once it was seen to be there and open to us. @throws where it is not */
  check(): Promise<string>;
};

/** Thrown by a store that cannot be reached or written. The request may be tried again later. */
export class StoreAway extends Error {
  readonly status = 503;
  constructor(cause: unknown) {
    super(`The file store does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

export const isKey = (key: string): boolean => /^[0-9a-f]{64}(-\d{1,5}\.(avif|webp))?$/.test(key);

/** @throws {Error} for anything but a key of ours, before it can become a path */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new Error("Not a key of the file store");
}
