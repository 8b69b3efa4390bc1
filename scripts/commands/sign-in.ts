import { parseArgs } from "node:util";
import { Misuse } from "#scripts/misuse.ts";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "switch passwords on again where only the identity provider lets people in";
export const usage = `--local on
  --local on  required: passwords and links by mail may be used to sign in again`;

const options = { local: { type: "string" } } as const;

/** The way back in for whoever runs the site, when the provider is gone or was set up wrongly. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  // Off is the administrators' page's alone, which sees to it that somebody can still come in.
  if (values.local !== "on") throw new Misuse(["--local takes on alone."]);
  await withDatabase(async () => {
    const { switchLocal } = await import("#app/domain/identities/switch-local.ts");
    await switchLocal(null, true, new Date());
    console.log("Passwords may be used to sign in.");
  });
}
