/** What every part of the shell is told about the brand and about who looks. */
export type Brand = { name: string; logoUrl: string | null };
export type ShellViewer = {
  username: string;
  displayName: string;
  avatar: string | null;
  /** Threads with something unread in the inbox, 100 at most. */
  unread: number;
  staff: boolean;
  /** Keeps order somewhere. */
  moderator: boolean;
  /** Decides on ideas somewhere. */
  desk: boolean;
  administrator: boolean;
};
