import { phrase, text } from "./text.ts";

export const justNow = text({ en: "just now", fr: "à l’instant" });
export const yesterday = text({ en: "yesterday", fr: "hier" });

export const minutesAgo = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# minute ago", other: "# minutes ago" }),
  fr: ({ count }, w) => w.plural(count, { one: "il y a # minute", other: "il y a # minutes" }),
});
export const hoursAgo = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# hour ago", other: "# hours ago" }),
  fr: ({ count }, w) => w.plural(count, { one: "il y a # heure", other: "il y a # heures" }),
});
export const daysAgo = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# day ago", other: "# days ago" }),
  fr: ({ count }, w) => w.plural(count, { one: "il y a # jour", other: "il y a # jours" }),
});
export const onDate = phrase<{ date: string }>({
  en: ({ date }) => `on ${date}`,
  fr: ({ date }) => `le ${date}`,
});
