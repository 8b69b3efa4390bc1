import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { notificationSettings } from "#db/schema/index.ts";
import type { Level } from "../subscriptions/input.ts";
import type { Kind, mailModes } from "./input.ts";

export type SettingsView = {
  mailMode: (typeof mailModes)[number];
  quietKinds: Kind[];
  onAsking: Level | null;
  onAnswering: Level | null;
  onBookmarking: Level | null;
  /** Mail to their address bounced or was complained of: nothing leaves. */
  stopped: { at: string; why: "bounced" | "complained" } | null;
};

const usual: SettingsView = {
  mailMode: "at-once",
  quietKinds: [],
  onAsking: "everything",
  onAnswering: "answers",
  onBookmarking: "everything",
  stopped: null,
};

/** How a member wants to be told; the defaults where they never said. @param memberId of whoever asks, as its caller knows */
export async function findNotificationSettings(memberId: string): Promise<SettingsView> {
  const [row] = await db
    .select()
    .from(notificationSettings)
    .where(eq(notificationSettings.memberId, memberId));
  if (!row) return usual;
  const { mailMode, quietKinds, onAsking, onAnswering, onBookmarking, stoppedAt, stoppedWhy } = row;
  const stopped = stoppedAt && { at: stoppedAt.toISOString(), why: stoppedWhy ?? "bounced" };
  return { mailMode, quietKinds, onAsking, onAnswering, onBookmarking, stopped };
}
