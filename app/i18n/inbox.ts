import { phrase, text } from "./text.ts";

/** What every page says of the inbox. */
export const inboxTitle = text({ en: "Inbox", fr: "Notifications" });
/** The bell's name; for those who see it, the figure stands beside it. */
export const inboxUnread = phrase<{ count: number }>({
  en: ({ count }) => (count ? `Inbox, ${unreadFigure(count)} unread` : "Inbox"),
  fr: ({ count }) =>
    count ? `Notifications, ${unreadFigure(count)} non lue${count < 2 ? "" : "s"}` : "Notifications",
});
/** Many are many. */
export const unreadFigure = (count: number) => (count > 99 ? "99+" : String(count));
