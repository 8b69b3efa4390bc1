import { text } from "./text.ts";

export const joinedTeam = text({
  en: "Welcome to the team. What is yours to look after is under Administration.",
  fr: "Bienvenue dans l’équipe. Ce dont vous prenez soin se trouve dans l’administration.",
});
export const joinedTeamSee = text({ en: "See it", fr: "Y aller" });
