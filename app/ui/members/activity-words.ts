import type { Activity } from "../../domain/members/input.ts";
import { tabAnswers, tabComments, tabDiscussions, tabQuestions } from "../../i18n/profile.ts";
import type { Text } from "../../i18n/text.ts";

/** What each list of a member's doings is called, in the order their tabs stand. */
export const activityWords: Record<Activity, Text> = {
  answers: tabAnswers,
  questions: tabQuestions,
  discussions: tabDiscussions,
  comments: tabComments,
};
