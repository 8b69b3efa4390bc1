import { network } from "#app/lib/address.ts";
import { noteAct } from "../audit/note-act.ts";
import { findBrand, forgetBrand, saveBrand } from "../brand/brand.ts";
import { Invalid, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { addConfirmedMember } from "./add-confirmed-member.ts";
import type { SetupInput } from "./input.ts";
import { checkPassword } from "./new-member.ts";
import { hashPassword } from "./password.ts";
import { forgetSetupFile, isSetUp, isSetupToken, voidSetupTokens } from "./setup-token.ts";

const byNetwork: Limit = { name: "setup:network", points: 20, seconds: 900 };

/**
 * Names the brand and makes the first administrator, once, for whoever holds the token printed at start.
 * @returns the administrator's id, to be signed in
 * @throws {NotFound} when there is an administrator already @throws {Invalid} by field
 */
export async function setUp(viewer: Viewer, input: SetupInput, from: { address: string }): Promise<string> {
  if (await isSetUp()) throw new NotFound();
  await spend(byNetwork, network(from.address));
  const weak = await checkPassword(input.password, input);
  if (weak.length > 0) throw new Invalid({ password: weak });
  const passwordHash = await hashPassword(input.password);
  const before = await findBrand();
  const memberId = await transact(null, async (step) => {
    const { tx, record } = step;
    // Two at once: the second waits here, then finds an administrator.
    await hold(tx, "setup");
    if (await isSetUp(tx)) throw new NotFound();
    if (!(await isSetupToken(tx, input.token))) throw new Invalid({ token: ["setupTokenWrong"] });
    const { email, username, displayName } = input;
    const account = { email, username, displayName, passwordHash, locale: viewer.locale };
    const made = await addConfirmedMember(step, { ...account, role: "administrator" });
    const { brandName: name, accent = before.accent } = input;
    await saveBrand(tx, { ...before, name, accent, language: viewer.locale }, made.memberId);
    await record("brand.changed", {});
    await voidSetupTokens(tx);
    await noteAct(step, {
      actorId: made.memberId,
      act: "site.set-up",
      subject: { kind: "member", id: made.memberId, name: username },
      after: { name, accent, role: "administrator" },
    });
    return made.memberId;
  });
  forgetBrand();
  await forgetSetupFile();
  return memberId;
}
