import { createHmac } from "node:crypto";
import { Conflict, Forbidden } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { findSecret } from "../secrets/find-secret.ts";
import { canTakePart } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { addToken } from "./add-token.ts";
import { listTokens } from "./list-tokens.ts";
import { hashToken, mintToken } from "./token.server.ts";
import type { TokenInput } from "./token-input.ts";

/** More than anybody's programs need; whoever has so many has forgotten some. */
const most = 50;

/**
 * Makes a token for the viewer, shown this once. Of a form sent twice the browser shows the second answer alone, so
 * both say the same: the secret is made of the form's key, which is kept nowhere but as a hash.
 * @param key of the form @throws {Conflict} for one too many
 */
export async function makeOwnToken(
  viewer: Viewer,
  input: TokenInput,
  key?: string,
): Promise<{ id: string; token: string }> {
  const { member } = viewer;
  if (!member || !canTakePart(viewer)) throw new Forbidden("confirmFirst");
  const token = key ? await tokenOf(member.id, key) : mintToken();
  const sent = key && hashToken(`token ${key}`);
  const { id } = await transact(member.id, (step) =>
    once(step.tx, member.id, sent, { token: input }, async () => {
      await hold(step.tx, `tokens:${member.id}`);
      if ((await listTokens(viewer, step.tx)).length >= most) throw new Conflict("tokensMany");
      return { id: await addToken(step, { memberId: member.id, token, input, actorId: member.id }) };
    }),
  );
  return { id, token };
}

async function tokenOf(memberId: string, key: string): Promise<string> {
  const secret = await findSecret("tokens");
  return createHmac("sha256", secret).update(`${memberId}\0${key}`).digest("base64url");
}
