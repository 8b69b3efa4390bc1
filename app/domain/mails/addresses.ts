import { env } from "#app/services/env.server.ts";
import { seal, unseal } from "../secrets/seal.ts";

/** What a signed address is for: answers to a mail, or reports about it. */
export type AddressUse = "reply" | "bounce";
const marks: Record<AddressUse, string> = { reply: "r", bounce: "b" };

/** A UUID and 128 bits of seal, in letters and digits whose case may get lost on the way. */
const digits = 50;
const shape = new RegExp(`^([rb])([0-9a-z]{${digits}})$`);

/**
 * Where answers to one logged mail, or reports about it, arrive: `reply+r…@forum.example`. Only this site can have
 * made it, and it is good for as long as the log knows the mail. Null where no mail comes in.
 */
export async function signedAddress(use: AddressUse, mailId: string): Promise<string | null> {
  const { MAIL_IN_ADDRESS } = env();
  if (!MAIL_IN_ADDRESS) return null;
  const [local, domain] = MAIL_IN_ADDRESS.split("@");
  const hex = mailId.replaceAll("-", "");
  const mac = (await seal(`mail-${use}`, hex)).slice(hex.length + 1);
  const packed = BigInt(`0x${hex}${mac}`).toString(36).padStart(digits, "0");
  return `${local}+${marks[use]}${packed}@${domain}`;
}

/** What an address was made for; null for any that this site did not make. */
export async function readAddress(address: string): Promise<{ use: AddressUse; mailId: string } | null> {
  const base = env().MAIL_IN_ADDRESS?.split("@");
  const [local = "", domain, more] = address.trim().toLowerCase().split("@");
  if (!base || more !== undefined || domain !== base[1] || !local.startsWith(`${base[0]}+`)) return null;
  const [, mark, packed] = shape.exec(local.slice((base[0]?.length ?? 0) + 1)) ?? [];
  if (!packed) return null;
  const use = mark === "r" ? "reply" : "bounce";
  let number = 0n;
  for (const digit of packed) number = number * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = number.toString(16).padStart(64, "0");
  if (hex.length !== 64) return null;
  const known = await unseal(`mail-${use}`, `${hex.slice(0, 32)}.${hex.slice(32)}`);
  if (!known) return null;
  return { use, mailId: known.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
}
