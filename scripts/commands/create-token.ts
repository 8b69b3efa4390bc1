import { parseArgs } from "node:util";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "make an API token: --user USERNAME --scopes all|a,b [--name NAME] [--days N]";

const options = {
  user: { type: "string" },
  scopes: { type: "string", default: "all" },
  name: { type: "string", default: "command line" },
  days: { type: "string" },
} as const;

/** Prints the token alone, so that a script can take it. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const { user, name } = values;
  if (!user) throw new Error("Whose token? Say --user USERNAME.");
  await withDatabase(async () => {
    const { createToken, tokenInput } = await import("#app/domain/accounts/create-token.ts");
    const { findByLogin } = await import("#app/domain/accounts/find-by-login.ts");
    const { scopes } = await import("#app/domain/accounts/scopes.ts");
    const member = await findByLogin(user.toLowerCase());
    if (!member) throw new Error(`There is no member named ${user}.`);
    const wanted = values.scopes.split(",").map((scope) => scope.trim());
    const days = values.days === undefined ? undefined : Number(values.days);
    const input = tokenInput.safeParse({ name, scopes: wanted, days });
    if (!input.success) {
      throw new Error(
        `Scopes are all, or some of ${scopes.join(", ")}; --days a whole number from 1 to 3650; --name up to 80 characters.`,
      );
    }
    const { token } = await createToken(member.id, input.data);
    console.log(token);
  });
}
