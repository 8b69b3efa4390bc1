import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { trimReply } from "#app/lib/mail-reply.ts";

const corpora = path.resolve("../shared/data/conformance");
const same = (text: string) => text.replace(/\s+/g, " ").trim();

type Case = { name: string; mail: string; wanted: string | ((got: string) => boolean) };

function discourse(): Case[] {
  const folder = `${corpora}/email-discourse`;
  return readdirSync(`${folder}/emails`).map((name) => ({
    name,
    mail: readFileSync(`${folder}/emails/${name}`, "utf8"),
    wanted: readFileSync(`${folder}/trimmed/${name}`, "utf8"),
  }));
}

/** As the corpus's own tests say what is to be seen of each. */
function github(): Case[] {
  const whole = (got: string, mail: string) => same(got) === same(mail);
  const cut = (mail: string, end: string) => mail.slice(0, mail.indexOf(end));
  const wanted: Record<string, (mail: string) => Case["wanted"]> = {
    "correct_sig.txt": () => "this is an email with a correct -- signature.",
    "email_1_1.txt": (mail) => cut(mail, "-Abhishek"),
    // Answers under or between what is quoted keep it, and lose the signature.
    "email_1_2.txt": () => (got) =>
      /^Hi,\nOn[\s\S]*You can list[\s\S]*would do it/.test(got) && !got.includes("_____"),
    "email_1_3.txt": () => "Oh thanks.\n\nHaving the function would be great.",
    "email_1_4.txt": () => "Awesome! I haven't had another problem with it.",
    "email_1_5.txt": (mail) => (got) => whole(got, mail),
    "email_1_6.txt": () => (got) =>
      got.startsWith("I get proper rendering as well.") && !/On Dec|Was this/.test(got),
    "email_1_7.txt": () => ":+1:",
    "email_1_8.txt": () => (got) =>
      /I will reply under this one[\s\S]*okay\?[\s\S]*and under this\.$/.test(got) &&
      !got.includes("my signature"),
    "email_2_1.txt": () => "Outlook with a reply",
    "email_2_2.txt": () => "Outlook with a reply directly above line",
    "email_2_3.txt": () => "Outlook with a reply directly above line",
    "email_BlackBerry.txt": () => "Here is another email",
    "email_bullets.txt": (mail) => cut(mail, "On Fri, Feb"),
    "email_iPhone.txt": () => "Here is another email",
    "email_long_quote.txt": () => (got) => got.startsWith("Hi folks"),
    "email_multi_word_sent_from_my_mobile_device.txt": () => "Here is another email",
    "email_one_is_not_on.txt": (mail) => cut(mail, "On Oct 1"),
    "email_sent_from_my_not_signature.txt": (mail) => mail,
    "email_sig_delimiter_in_middle_of_line.txt": (mail) => mail,
    "greedy_on.txt": (mail) => cut(mail, "On 9 Jan"),
    "pathological.txt": (mail) => cut(mail, "On Dec 8"),
  };
  const folder = `${corpora}/email-github/emails`;
  return readdirSync(folder).map((name) => {
    const mail = readFileSync(`${folder}/${name}`, "utf8");
    return { name, mail, wanted: wanted[name]!(mail) };
  });
}

describe.skipIf(!existsSync(corpora))("the corpora of others", () => {
  test.each([
    ["discourse", discourse],
    ["github", github],
  ])("are trimmed as they should: %s", (name, cases) => {
    const all = cases();
    const wrong = all.filter(({ mail, wanted }) => {
      const got = trimReply(mail);
      return typeof wanted === "string" ? same(got) !== same(wanted) : !wanted(got);
    });
    const right = all.length - wrong.length;
    console.info(
      `${name}: ${right} of ${all.length} replies trimmed right (${Math.round((100 * right) / all.length)} %)`,
      wrong.map((one) => one.name).join(" "),
    );
    expect(right / all.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe("replies as people here write them", () => {
  test.each([
    [
      "Merci, ça marche.\n\nLe ven. 27 nov. 2026 à 10:12, Maison Brûlée <no-reply@forum.example> a écrit :\n\n> Bonjour",
      "Merci, ça marche.",
    ],
    ["Merci !\n\nLe 27/11/2026 à 10:12, Maison Brûlée a écrit :\n> Bonjour\n> suite\n", "Merci !"],
    [
      "Parfait.\n\nEnvoyé de mon iPhone\n\n> Le 27 nov. 2026 à 10:12, Maison <x@y.example> a écrit :\n> \n> Bonjour",
      "Parfait.",
    ],
    [
      "Voici.\n\nDe : Maison <x@y.example>\nEnvoyé : vendredi 27 novembre 2026 10:12\nÀ : moi@z.example\nObjet : Re: Four\n\nBonjour",
      "Voici.",
    ],
    ["Danke!\n\nAm 27.11.26 um 10:12 schrieb Haus:\n> Guten Tag", "Danke!"],
    [
      "Danke.\n\nVon: Haus <x@y.example>\nGesendet: Freitag, 27. November 2026 10:12\nAn: mich\nBetreff: AW: Ofen\n\nGuten Tag",
      "Danke.",
    ],
    ["-----Message d’origine-----\nDe : x", ""],
    ["\n\nOn Fri, Nov 27, 2026 at 10:12 AM Haus <x@y.example> wrote:\n> Hello", ""],
    ["-- \nMe", ""],
    ["> Only this.", "> Only this."],
    ["| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"],
    [
      "Le four chauffe depuis 2019 et voici ce que le voisin a écrit :\nrien.",
      "Le four chauffe depuis 2019 et voici ce que le voisin a écrit :\nrien.",
    ],
  ])("%j", (mail, wanted) => {
    expect(trimReply(mail)).toBe(wanted);
  });

  test("take no longer when they are hostile", () => {
    const hostile = [
      "On ",
      "> ",
      "Le 2026 ",
      "From: a\n",
      "-- \n",
      "sent from my a ",
      "_".repeat(40),
      "2026 wrote ",
    ];
    for (const part of hostile) {
      const began = performance.now();
      trimReply(part.repeat(Math.ceil(200_000 / part.length)));
      trimReply(`${part.repeat(20)}\n`.repeat(2_000));
      expect(performance.now() - began, part).toBeLessThan(1_500);
    }
  });
});
