import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/**
 * Takes a member's addresses out of the logs of mail, in the transaction in which their account goes: out of what was
 * sent to them and came from them, out of what bears their address under nobody's name (a mail that came in and was
 * refused, an invitation), and out of what mail servers said of it. The rows stay, to count and to be known again by.
 * @param email the address they have until now, null for none
 */
export async function forgetAddress(
  tx: Pick<Tx, "execute">,
  memberId: string,
  email: string | null,
): Promise<void> {
  const address = email?.toLowerCase() ?? null;
  for (const table of ["mails", "incoming_mails"]) {
    const t = sql.identifier(table);
    const theirs: SQL = sql`member_id = ${memberId} or (member_id is null and lower(address) = ${address}::text)`;
    await tx.execute(sql`update ${t} set address = '',
      problem = case when position(coalesce(nullif(lower(address), ''), ${address}::text) in lower(problem)) > 0
        or position(${address}::text in lower(problem)) > 0 then '' else problem end
      where ${theirs}`);
  }
}
