/** When a UUIDv7 was made, by whoever made it; null for anything else. */
export function uuidTime(id: string | undefined): Date | null {
  const parts = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/i.exec(id ?? "");
  return parts ? new Date(Number.parseInt(`${parts[1]}${parts[2]}`, 16)) : null;
}
