import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { Misuse } from "#scripts/misuse.ts";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "make an account whose address counts as confirmed";
export const usage = `--email ADDRESS --username NAME [options]
  --email ADDRESS      required
  --username NAME      required: 3 to 24 letters, figures, - or _
  --role ROLE          member (the default), expert, product, moderator, manager or administrator
  --password WORDS     as good as the site asks of everyone: at least 10 characters, hard to guess;
                       without, one is made and printed
  --display-name NAME  as shown beside messages; the username without
  --language fr|en     of mails and pages; en without`;

const options = {
  email: { type: "string" },
  username: { type: "string" },
  role: { type: "string", default: "member" },
  password: { type: "string" },
  "display-name": { type: "string" },
  language: { type: "string", default: "en" },
} as const;

/** Which option each field came from, where the names differ. */
const optionOf: Record<string, string> = { displayName: "display-name", locale: "language" };

export async function run(args: string[]): Promise<void> {
  const {
    email,
    username,
    role,
    language,
    password = generated(),
    ...values
  } = parseArgs({ args, options }).values;
  const missing = [email ? [] : "--email is missing.", username ? [] : "--username is missing."].flat();
  if (missing.length > 0) throw new Misuse(missing);
  const displayName = values["display-name"] ?? username;
  await withDatabase(async () => {
    const { createMember } = await import("#app/domain/accounts/create-member.ts");
    const { createInput } = await import("#app/domain/accounts/input.ts");
    const { Invalid } = await import("#app/domain/errors.ts");
    const { refusalWords } = await import("#app/i18n/errors.ts");
    const refuse = (faults: [name: string, key: string][]) =>
      new Misuse(faults.map(([name, key]) => `--${optionOf[name] ?? name}: ${refusalWords(key)}`));

    const parsed = createInput.safeParse({ email, username, displayName, password, role, locale: language });
    if (!parsed.success)
      throw refuse(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]));
    await createMember(parsed.data).catch((error: unknown) => {
      if (!(error instanceof Invalid)) throw error;
      throw refuse(
        Object.entries(error.fields).flatMap(([name, keys]) =>
          keys.map((key): [string, string] => [name, key]),
        ),
      );
    });
    console.log(`Made ${role} ${parsed.data.username} (${parsed.data.email}), address confirmed.`);
    if (!args.some((arg) => arg.startsWith("--password"))) console.log(`Password: ${password}`);
  });
}

/** About 100 random bits, in letters and figures that are not taken for each other. */
function generated(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: 4 }, part).join("-");
}
