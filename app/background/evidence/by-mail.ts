import { contentOf } from "#app/domain/evidence/find-file.ts";
import type { ParcelOutcome } from "#app/domain/evidence/note-parcel.ts";
import { listParcelFiles, type TakenParcel } from "#app/domain/evidence/take-parcel.ts";
import { openSettings } from "#app/domain/evidence/targets.ts";
import { sendOnce, withoutSecrets } from "#app/domain/mails/send-once.ts";
import { evidenceMail } from "#app/emails/evidence.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";

/** More would be read by nobody in a mail; the page has them all. */
const listed = 25;

/**
 * Writes to a team that there is evidence, with the figures of each idea and where to read it after signing in: no name and
 * no words of customers, since a mail goes on to anybody.
 */
export async function sendByMail(parcel: TakenParcel): Promise<ParcelOutcome> {
  const { address, locale } = await openSettings("email", parcel.target);
  const files = await listParcelFiles(parcel.id, listed);
  if (files.length === 0) return { sent: false, problem: "gone", final: true };
  const brand = await mailBrand();
  const mail = evidenceMail({
    ...{ locale, brand, team: parcel.target.name },
    url: `${brand.url}/desk/evidence/batches/${parcel.batchId}`,
    more: parcel.fileCount - files.length,
    ideas: files.map((file) => {
      const { idea, votes, questions } = contentOf(file);
      return {
        ...{ title: idea.title, status: idea.status, product: idea.product?.name ?? null },
        ...{ votes: votes.total, questions: questions.open.length + questions.more },
        url: `${brand.url}/desk/evidence/files/${file.hash}`,
      };
    }),
  });
  try {
    const done = await sendOnce({
      ...{ ...mail, kind: "evidence", memberId: null, to: address, fromName: brand.name },
      messageId: `<${parcel.id}.${parcel.round}.evidence@${mailHost()}>`,
    });
    return done === "refused" ? { sent: false, problem: "mailRefused", final: true } : { sent: true };
  } catch (error) {
    return {
      sent: false,
      problem: "mailAway",
      said: withoutSecrets(error instanceof Error ? error.message : String(error)),
    };
  }
}
