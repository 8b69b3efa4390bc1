import { expect, test } from "vitest";
import type { ToldNow } from "#app/domain/notifications/views.ts";
import { evidenceMail } from "#app/emails/evidence.ts";
import { asksFor, notificationMail } from "#app/emails/notification.ts";

const brand = { name: "Virelai", accent: "#0f5c78", url: "https://forum.example" };
const step = (what: string, facts: Partial<ToldNow> = {}) =>
  ({
    ...{ kind: "step", what, threadKind: "idea", actors: [], others: 0, own: false, voted: true },
    ...{ threadId: 7, subjectId: what, title: "Une béquille", path: "/t/7/une-bequille", post: null },
    said: { words: `Raison de ${what}.`, language: "fr" },
    ...facts,
  }) as ToldNow;
const mailOf = (told: ToldNow[]) =>
  notificationMail({
    ...{ locale: "fr", brand, told, takesReplies: false, preferencesUrl: "https://forum.example/mail/p" },
    ...{ name: "Odile", answerUrl: asksFor(told) && "https://forum.example/mail/solved-it?s=1" },
  });

test("steps that come together are one mail, which thanks and asks where the last one shipped it", () => {
  const { subject, text } = mailOf([step("planned"), step("shipped")]);
  expect(subject).toBe("Une béquille");
  expect(text).toContain("2 nouvelles de l’idée «\u202fUne béquille\u202f»");
  expect(text).toContain("Merci, Odile\u202f: votre vote y a contribué.");
  expect(text).toContain("Dire si cela répond au besoin\nhttps://forum.example/mail/solved-it?s=1");
  // The button leads elsewhere: the way to the idea stands beside its title.
  expect(text).toContain("Une béquille\nhttps://forum.example/t/7/une-bequille");
});

test("what was shipped and taken back in the same minutes thanks nobody and asks nothing", () => {
  const { text } = mailOf([step("shipped"), step("in-progress")]);
  expect(text).not.toContain("Merci");
  expect(text).not.toContain("/mail/solved-it");
  expect(text).toContain("Lire sur le site\nhttps://forum.example/t/7/une-bequille");
});

test("an answer among them is a talk to reply to, and asks nothing", () => {
  const said = { id: 9, kind: "answer", markdown: "Oui.", html: "<p>Oui.</p>" } as const;
  const told = [step("shipped"), step("answer.posted", { kind: "news", said: null, post: said })];
  expect(asksFor(told)).toBeNull();
  expect(mailOf(told).subject).toBe("Re: Une béquille");
});

test("a team's mail speaks of one idea in the singular", () => {
  const idea = { title: "Une béquille", status: "planned", product: null, votes: 1, questions: 0 } as const;
  const { subject, text } = evidenceMail({
    ...{
      locale: "fr",
      brand,
      team: "Équipe éclairage",
      ideas: [{ ...idea, url: "https://forum.example/f" }],
    },
    ...{ more: 0, url: "https://forum.example/b" },
  });
  expect(subject).toBe("Dossier sur une idée de la communauté Virelai");
  expect(text).toContain("comme celle de «\u202fÉquipe éclairage\u202f»");
  expect(text).toContain("Lire le dossier\n");
  expect(text).not.toContain("ces idées");
});
