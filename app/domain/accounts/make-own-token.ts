import { Conflict, Forbidden } from "../errors.ts";
import { canTakePart } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { createToken } from "./create-token.ts";
import { listTokens } from "./list-tokens.ts";
import type { TokenInput } from "./token-input.ts";

/** More than anybody's programs need; whoever has so many has forgotten some. */
const most = 50;

/** Makes a token for the viewer, shown this once. @throws {Conflict} for one too many */
export async function makeOwnToken(
  viewer: Viewer,
  input: TokenInput,
): Promise<{ id: string; token: string }> {
  if (!viewer.member || !canTakePart(viewer)) throw new Forbidden("confirmFirst");
  if ((await listTokens(viewer)).length >= most) throw new Conflict("tokensMany");
  return createToken(viewer.member.id, input, viewer.member.id);
}
