import { Buffer } from "node:buffer";

const MAX_LENGTH = 200;

/** What a cursor must hold to be taken: a zod tuple, or anything that parses as one does. */
type CursorShape<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
};

/**
 * The place of a row in a list, as an opaque word for an address: the values its list is sorted by.
 * @throws {RangeError} when the values are too long for a cursor, which no sort key of ours may be
 */
export function encodeCursor(parts: readonly (string | number)[]): string {
  const cursor = Buffer.from(JSON.stringify(parts)).toString("base64url");
  if (cursor.length > MAX_LENGTH) throw new RangeError(`A cursor holds ${MAX_LENGTH} characters at most`);
  return cursor;
}

/** The values of a cursor, or null when it is not one of ours or not of this list. */
export function decodeCursor<T>(cursor: string, shape: CursorShape<T>): T | null {
  if (cursor.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/.test(cursor)) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
