import { type KeptMail, readKeptMails } from "#app/services/kept-mails.server.ts";
import { Forbidden } from "../errors.ts";
import { holds, type Viewer } from "../viewer.ts";

/** Mails hold links that open accounts: only administrators read those that were kept. */
export async function listKeptMails(viewer: Viewer): Promise<KeptMail[] | null> {
  if (!holds(viewer, ["administrator"])) throw new Forbidden();
  return readKeptMails();
}
