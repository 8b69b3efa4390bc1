import { withDatabase } from "#scripts/with-database.ts";

export const summary = "bring the database up to date";

export async function run(): Promise<void> {
  await withDatabase(async () => {});
  console.log("The database is up to date.");
}
