import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";

const first = [
  {
    slug: "questions",
    name: { fr: "Questions", en: "Questions" },
    description: {
      fr: "Posez votre question, la communauté y répond.",
      en: "Ask a question, the community answers.",
    },
    defaultKind: "question" as const,
    kinds: ["question" as const],
    hue: 210,
    icon: "circle-help",
  },
  {
    slug: "discussion",
    name: { fr: "Discussions", en: "Discussion" },
    description: {
      fr: "Parlez de tout ce qui n’est pas une question.",
      en: "Talk about whatever is not a question.",
    },
    defaultKind: "discussion" as const,
    kinds: ["discussion" as const],
    hue: 150,
    icon: "messages-square",
  },
  {
    slug: "announcements",
    name: { fr: "Annonces", en: "Announcements" },
    description: {
      fr: "Les nouvelles de la marque\u202f: on peut les commenter.",
      en: "News from the brand, open to comments.",
    },
    defaultKind: "announcement" as const,
    kinds: ["announcement" as const],
    hue: 30,
    icon: "megaphone",
  },
];

/** Gives a base without any space one public space per kind of thread, so that nothing else is needed to begin. */
export async function seedFirstSpaces(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table spaces in share row exclusive mode`);
    const [any] = await tx.select({ id: spaces.id }).from(spaces).limit(1);
    if (!any) await tx.insert(spaces).values(first.map((space, position) => ({ ...space, position })));
  });
}
