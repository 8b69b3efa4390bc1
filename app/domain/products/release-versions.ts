import { transact } from "../transact.ts";
import { noteReleases } from "./note-releases.ts";

/** Lets versions be out whose day has come. @returns how many are the newest of their product */
export function releaseVersions(): Promise<number> {
  return transact(null, (step) => noteReleases(step));
}
