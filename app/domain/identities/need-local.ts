import { Forbidden } from "../errors.ts";
import { isLocalOn } from "./provider.ts";

/**
 * Every way in that is not the provider's asks this first: where passwords are switched off, joining, signing in,
 * resetting and links by mail are refused alike. @throws {Forbidden} `providerOnly`
 */
export async function needLocal(): Promise<void> {
  if (!(await isLocalOn())) throw new Forbidden("providerOnly");
}
