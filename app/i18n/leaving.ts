import { phrase, text } from "./text.ts";

export const leaveLead = text({
  en: "For a while, or for good. Read what happens before you choose.",
  fr: "Pour un temps, ou pour de bon. Lisez ce qui se passe avant de choisir.",
});
export const pauseTitle = text({ en: "Deactivate your account", fr: "Désactiver votre compte" });
export const pauseFacts = [
  text({
    en: "You are signed out everywhere, and your API tokens open nothing.",
    fr: "Toutes vos sessions prennent fin et vos jetons d’API n’ouvrent plus rien.",
  }),
  text({ en: "No mail is sent to you.", fr: "Plus aucun message ne vous est envoyé." }),
  text({
    en: "Your profile is not shown. What you wrote stays, with your name, which leads nowhere.",
    fr: "Votre profil n’est plus affiché. Ce que vous avez écrit reste, avec votre nom, qui ne mène plus nulle part.",
  }),
  text({
    en: "Nothing is lost: sign in again, and all is as it was.",
    fr: "Rien n’est perdu\u202f: reconnectez-vous, et tout redevient comme avant.",
  }),
];
export const pauseDo = text({ en: "Deactivate", fr: "Désactiver" });
export const deleteTitle = text({ en: "Delete your account", fr: "Supprimer votre compte" });
export const deleteFacts = [
  text({
    en: "Gone at once: your name, e-mail, sentence, links and portrait, your sessions and tokens, your subscriptions, drafts and bookmarks.",
    fr: "Disparaissent aussitôt\u202f: votre nom, votre e-mail, votre phrase, vos liens et votre portrait, vos sessions et jetons, vos abonnements, brouillons et favoris.",
  }),
  text({
    en: "Your questions, answers and comments stay, since others built on them. They say “former member” in the place of your name.",
    fr: "Vos questions, réponses et commentaires restent, car d’autres s’appuient dessus. Ils portent «\u202fancien membre\u202f» à la place de votre nom.",
  }),
  text({
    en: "Texts in which you or others wrote or quoted your name are not rewritten. Edit or withdraw first what must not stay.",
    fr: "Les textes où vous ou d’autres avez écrit ou cité votre nom ne sont pas réécrits. Modifiez ou retirez d’abord ce qui ne doit pas rester.",
  }),
  text({
    en: "Your username stays taken, so that nobody writes in it after you.",
    fr: "Votre nom d’utilisateur reste pris\u202f: personne n’écrira sous ce nom après vous.",
  }),
  text({
    en: "It cannot be undone, by anyone.",
    fr: "Personne ne peut revenir dessus.",
  }),
];
export const deleteDo = text({ en: "Delete for good", fr: "Supprimer définitivement" });
export const confirmLabel = phrase<{ username: string }>({
  en: ({ username }) => `To confirm, write your username: ${username}`,
  fr: ({ username }) => `Pour confirmer, écrivez votre nom d’utilisateur\u202f: ${username}`,
});
export const leftTitle = text({ en: "You have left", fr: "Vous avez quitté la communauté" });
export const leftForNow = text({
  en: "Your account is deactivated and you are signed out. Sign in again whenever you want to come back.",
  fr: "Votre compte est désactivé et vos sessions sont closes. Reconnectez-vous quand vous voudrez revenir.",
});
export const leftForGood = text({
  en: "Your account is deleted. What you wrote stays, under nobody’s name. Thank you for it.",
  fr: "Votre compte est supprimé. Ce que vous avez écrit reste, sans votre nom. Merci d’y avoir contribué.",
});
