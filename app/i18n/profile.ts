import { phrase, text } from "./text.ts";

export const profileViews = text({ en: "Views of this profile", fr: "Vues de ce profil" });
export const tabOverview = text({ en: "Overview", fr: "Aperçu" });
export const tabAnswers = text({ en: "Answers", fr: "Réponses" });
export const tabQuestions = text({ en: "Questions", fr: "Questions" });
export const tabDiscussions = text({ en: "Discussions", fr: "Discussions" });
export const tabComments = text({ en: "Comments", fr: "Commentaires" });
export const editProfile = text({ en: "Edit your profile", fr: "Modifier votre profil" });

export const figureHelped = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "person helped", other: "people helped" }),
  fr: ({ count }, w) => w.plural(count, { one: "personne aidée", other: "personnes aidées" }),
});
export const figuresExplain = text({ en: "How this is counted", fr: "Comment c’est compté" });
export const figuresHow = text({
  en: "People helped: each person once who accepted one of these answers to their own question, or voted one helpful. Votes that came with an archive are known as totals only, so nobody is counted for them.",
  fr: "Personnes aidées\u202f: chaque personne, une seule fois, qui a accepté l’une de ces réponses à sa propre question, ou qui l’a jugée utile par un vote. Les votes venus d’une archive ne sont connus qu’en total\u202f: personne n’est compté pour eux.",
});
export const figuresWhose = text({
  en: "Every figure counts only what you may read.",
  fr: "Chaque chiffre ne compte que ce que vous pouvez lire.",
});
export const strengthsTitle = text({ en: "Helps with", fr: "Aide à propos de" });
export const strengthCount = phrase<{ answers: number }>({
  en: ({ answers }, w) => w.plural(answers, { one: "# answer that helped", other: "# answers that helped" }),
  fr: ({ answers }, w) => w.plural(answers, { one: "# réponse utile", other: "# réponses utiles" }),
});
export const strengthAccepted = phrase<{ accepted: number }>({
  en: ({ accepted }, w) => w.plural(accepted, { one: "# accepted", other: "# accepted" }),
  fr: ({ accepted }, w) => w.plural(accepted, { one: "# acceptée", other: "# acceptées" }),
});
export const bestTitle = text({ en: "Best answers", fr: "Meilleures réponses" });
export const bestNone = text({
  en: "No answer that was accepted or voted helpful so far.",
  fr: "Aucune réponse acceptée ou jugée utile pour l’instant.",
});
export const allAnswers = text({ en: "All answers", fr: "Toutes les réponses" });
export const latestTitle = text({ en: "Latest threads", fr: "Derniers sujets" });
export const nothingYet = text({ en: "Nothing here yet", fr: "Rien ici pour l’instant" });
export const nothingAnswers = text({
  en: "Answers will stand here, the newest first.",
  fr: "Les réponses se trouveront ici, les plus récentes d’abord.",
});
export const nothingQuestions = text({
  en: "Questions will stand here, the newest first.",
  fr: "Les questions se trouveront ici, les plus récentes d’abord.",
});
export const nothingDiscussions = text({
  en: "Discussions will stand here, the newest first.",
  fr: "Les discussions se trouveront ici, les plus récentes d’abord.",
});
export const nothingComments = text({
  en: "Comments will stand here, the newest first.",
  fr: "Les commentaires se trouveront ici, les plus récents d’abord.",
});
export const nothingSeen = text({
  en: "Perhaps you may not read all of it.",
  fr: "Peut-être ne pouvez-vous pas tout lire.",
});

export const besideTitle = text({ en: "For the team", fr: "Pour l’équipe" });
export const besideEmail = text({ en: "E-mail", fr: "E-mail" });
export const besideConfirmed = text({ en: "confirmed", fr: "confirmé" });
export const besideUnconfirmed = text({ en: "not confirmed", fr: "non confirmé" });
export const besideSeen = text({ en: "Last here", fr: "Dernière visite" });
export const besideNever = text({ en: "never", fr: "jamais" });
export const besideGroups = text({ en: "Groups", fr: "Groupes" });
export const besideNoGroup = text({ en: "none", fr: "aucun" });
export const besideDecisions = text({ en: "Decisions on their posts", fr: "Décisions sur ses messages" });
export const besideManage = text({ en: "Manage the account", fr: "Gérer le compte" });
