import { withDatabase } from "#scripts/with-database.ts";

export const summary = "bring the database up to date";
export const usage = "";

export async function run(): Promise<void> {
  await withDatabase(async () => {});
  console.log("The database is up to date.");
}
