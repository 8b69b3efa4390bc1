import { parseArgs } from "node:util";
import { Misuse } from "#scripts/misuse.ts";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "make an API token and print it";
export const usage = `--user USERNAME [options]
  --user USERNAME  required: whose token it is
  --scopes LIST    what it may do: names with commas between, or all (the default)
  --name NAME      what to call it, up to 80 characters; "command line" without
  --days NUMBER    how long it holds, 1 to 3650; for ever without`;

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
  if (!user) throw new Misuse(["--user is missing."]);
  await withDatabase(async () => {
    const { createToken } = await import("#app/domain/accounts/create-token.ts");
    const { tokenInput } = await import("#app/domain/accounts/token-input.ts");
    const { findByLogin } = await import("#app/domain/accounts/find-by-login.ts");
    const { scopes } = await import("#app/domain/accounts/scopes.ts");
    const member = await findByLogin(user.toLowerCase());
    if (!member) throw new Error(`There is no member named ${user}.`);
    const wanted = values.scopes.split(",").map((scope) => scope.trim());
    const days = values.days === undefined ? undefined : Number(values.days);
    const input = tokenInput.safeParse({ name, scopes: wanted, days });
    if (!input.success) {
      const wrong = new Set(
        input.error.issues.map(({ path }) => `--${String(path[0])} is not as the usage says.`),
      );
      throw new Misuse([...wrong, `The scopes: ${scopes.join(", ")}.`]);
    }
    const { token } = await createToken(member.id, input.data);
    console.log(token);
  });
}
