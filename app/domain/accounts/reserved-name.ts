import { createHash } from "node:crypto";

/**
 * What stands for the username of somebody who left for good: enough to refuse it to others, and nothing to read it
 * from at a glance. No secret goes into it: it would lie in the same base. @param skeleton see `usernameSkeleton`
 */
export function reservedName(skeleton: string): string {
  return `gone:${createHash("sha256").update(skeleton).digest("base64url")}`;
}
