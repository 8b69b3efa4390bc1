import { adminRefusals } from "./admin-refusals.ts";
import { arrangingRefusals } from "./arranging-refusals.ts";
import { bookmarkRefusals } from "./bookmark-refusals.ts";
import { deflectionRefusals } from "./deflection-refusals.ts";
import { deskRefusals } from "./desk-refusals.ts";
import { duplicateRefusals } from "./duplicate-refusals.ts";
import { embedRefusals } from "./embed-refusals.ts";
import { evidenceRefusals } from "./evidence-refusals.ts";
import { fileFaults } from "./files.ts";
import { freshnessRefusals } from "./freshness.ts";
import { ideaImportRefusals } from "./idea-import-refusals.ts";
import { ideaRefusals } from "./idea-refusals.ts";
import { identityRefusals } from "./identity-refusals.ts";
import type { Locale } from "./locale.ts";
import { memberRefusals } from "./member-refusals.ts";
import { passwordAdvice } from "./passwords.ts";
import { notPushService } from "./push.ts";
import { replyRefusals } from "./replies.ts";
import { safetyRefusals } from "./safety-refusals.ts";
import { searchRefusals } from "./search-refusals.ts";
import { subscriptionRefusals } from "./subscription-refusals.ts";
import { phrase, type Text, text } from "./text.ts";
import { webhookRefusals } from "./webhook-refusals.ts";

export const title403 = text({ en: "This is not open to you", fr: "Cet endroit ne vous est pas ouvert" });
export const body403 = text({
  en: "Your account may not do this. Nothing was changed.",
  fr: "Votre compte ne permet pas cette action. Rien n’a été modifié.",
});
export const title404 = text({ en: "There is nothing at this address", fr: "Il n’y a rien à cette adresse" });
export const body404 = text({
  en: "The page may have moved, been withdrawn, or be visible to members only. Searching often finds it.",
  fr: "La page a pu être déplacée, retirée, ou n’être visible que des membres. Une recherche la retrouve souvent.",
});
export const title405 = text({
  en: "This address does not work that way",
  fr: "Cette adresse ne s’utilise pas ainsi",
});
export const body405 = text({
  en: "It only takes forms sent from its own page. Go back and send the form again.",
  fr: "Elle ne reçoit que les formulaires de sa propre page. Revenez en arrière et renvoyez le formulaire.",
});
export const title409 = text({
  en: "Something changed in the meantime",
  fr: "Quelque chose a changé entre-temps",
});
export const body409 = text({
  en: "What you were acting on is no longer as you saw it. Go back, reload the page and try again.",
  fr: "Ce sur quoi vous agissiez n’est plus tel que vous l’aviez vu. Revenez en arrière, rechargez la page et recommencez.",
});
export const title422 = text({ en: "This could not be accepted", fr: "L’envoi n’a pas pu être accepté" });
export const body422 = text({
  en: "Part of what was sent is missing or not as expected. Go back: what you typed should still be there.",
  fr: "Une partie de l’envoi manque ou n’est pas dans la forme attendue. Revenez en arrière\u202f: votre saisie devrait s’y trouver encore.",
});
export const title429 = text({ en: "A short pause, please", fr: "Une courte pause, s’il vous plaît" });
export const body429 = text({
  en: "Many requests came from your connection in little time. Wait a minute, then try again: nothing is blocked for good.",
  fr: "De nombreuses demandes sont venues de votre connexion en peu de temps. Attendez une minute, puis réessayez\u202f: rien n’est bloqué durablement.",
});
export const title500 = text({
  en: "This page could not be made",
  fr: "Cette page n’a pas pu être affichée",
});
export const body500 = text({
  en: "The fault is ours and has been noted. Try again in a moment. If you were sending something, go back: it should still be there.",
  fr: "L’erreur vient de notre côté et elle est enregistrée. Réessayez dans un instant. Si vous envoyiez quelque chose, revenez en arrière\u202f: votre saisie devrait s’y trouver encore.",
});
export const title503 = text({ en: "Back in a moment", fr: "De retour dans un instant" });
export const body503 = text({
  en: "The community is unavailable for a short while. Nothing that was already sent is lost.",
  fr: "La communauté est indisponible pour un court moment. Rien de ce qui a déjà été envoyé n’est perdu.",
});
export const statusLine = phrase<{ status: number }>({
  en: ({ status }) => `Error ${status}`,
  fr: ({ status }) => `Erreur ${status}`,
});
export const referenceLine = phrase<{ reference: string }>({
  en: ({ reference }) => `If you write to us, give this reference: ${reference}`,
  fr: ({ reference }) => `Si vous nous écrivez, indiquez cette référence\u202f: ${reference}`,
});

/** Words for what a command refuses, by the key it gives; fields get theirs from the same table. */
export const refusals = {
  ...fileFaults,
  ...passwordAdvice,
  ...adminRefusals,
  ...deskRefusals,
  ...ideaImportRefusals,
  ...ideaRefusals,
  ...arrangingRefusals,
  ...bookmarkRefusals,
  ...duplicateRefusals,
  ...identityRefusals,
  ...memberRefusals,
  ...safetyRefusals,
  ...replyRefusals,
  ...searchRefusals,
  ...subscriptionRefusals,
  ...webhookRefusals,
  ...deflectionRefusals,
  ...embedRefusals,
  ...evidenceRefusals,
  ...freshnessRefusals,
  notPushService,
  invalidField: text({ en: "This is not as expected.", fr: "Ce n’est pas dans la forme attendue." }),
  required: text({ en: "Fill in this field.", fr: "Remplissez ce champ." }),
  tooLong: text({ en: "This is too long.", fr: "C’est trop long." }),
  titleShort: text({
    en: "Write a title of at least 10 characters.",
    fr: "Écrivez un titre d’au moins 10 caractères.",
  }),
  bodyShort: text({ en: "Write a little more.", fr: "Écrivez-en un peu plus." }),
  tagLong: text({ en: "One of the tags is too long.", fr: "Une des étiquettes est trop longue." }),
  tagCharacters: text({
    en: "Tags take letters, figures and hyphens.",
    fr: "Les étiquettes se composent de lettres, de chiffres et de traits d’union.",
  }),
  tooManyTags: text({ en: "Keep five tags at most.", fr: "Gardez cinq étiquettes au plus." }),
  spaceUnknown: text({ en: "Choose a space from the list.", fr: "Choisissez un espace de la liste." }),
  kindNotHere: text({
    en: "This space does not take that kind of thread.",
    fr: "Cet espace n’accueille pas ce type de sujet.",
  }),
  keyReused: text({
    en: "This form was already sent with other words. Reload the page and send it again.",
    fr: "Ce formulaire a déjà été envoyé avec un autre contenu. Rechargez la page et renvoyez-le.",
  }),
  confirmFirst: text({
    en: "Confirm your e-mail first: the link is in the message we sent you.",
    fr: "Confirmez d’abord votre e-mail\u202f: le lien est dans le message que nous vous avons envoyé.",
  }),
  noMoreAnswers: text({
    en: "This thread takes no more answers.",
    fr: "Ce sujet ne reçoit plus de réponses.",
  }),
  noMeTooHere: text({
    en: "This cannot be said here: the question is solved, closed to it, or your own.",
    fr: "Cela ne peut pas se dire ici : la question est résolue, fermée, ou c’est la vôtre.",
  }),
  notYoursToJudge: text({
    en: "You wrote this answer or asked the question: what others say of it counts.",
    fr: "Cette réponse ou cette question est la vôtre\u202f: c’est l’avis des autres qui compte.",
  }),
  noVoteHere: text({
    en: "You cannot vote on this message.",
    fr: "Vous ne pouvez pas voter pour ce message.",
  }),
  noMoreComments: text({
    en: "This message takes no more comments.",
    fr: "Ce message ne reçoit plus de commentaires.",
  }),
  notYoursToAccept: text({
    en: "The person who asked decides which answers are accepted. The team may do it for them after a week.",
    fr: "C’est à la personne qui a posé la question d’accepter les réponses. L’équipe peut le faire à sa place au bout d’une semaine.",
  }),
  notYoursToEdit: text({
    en: "Only its author and those who moderate can change this message.",
    fr: "Seules la personne qui l’a écrit et la modération peuvent modifier ce message.",
  }),
  noSuggestionHere: text({
    en: "This message takes no suggestions.",
    fr: "Ce message ne reçoit pas de propositions de modification.",
  }),
  nothingChanged: text({
    en: "This says the same as before. Change something, then send it.",
    fr: "Le texte est le même qu’avant. Modifiez quelque chose avant de l’envoyer.",
  }),
  movedOn: text({
    en: "Someone else changed this text while you were writing. Look at what they changed, then send yours again.",
    fr: "Ce texte a été modifié pendant que vous écriviez. Regardez ce qui a changé, puis renvoyez le vôtre.",
  }),
  notYoursToDecide: text({
    en: "The author of the message decides on this suggestion, or someone who moderates.",
    fr: "C’est à la personne qui a écrit le message, ou à la modération, de répondre à cette proposition.",
  }),
  suggestionDecided: text({
    en: "This suggestion has been decided on already.",
    fr: "Cette proposition a déjà reçu une réponse.",
  }),
  chooseDecision: text({ en: "Choose what you decide.", fr: "Choisissez ce que vous décidez." }),
  reasonShort: text({
    en: "Say why, in at least 3 characters.",
    fr: "Dites pourquoi, en 3 caractères au moins.",
  }),
  answeredAlready: text({
    en: "Others have answered, so it can no longer be taken back. You can take your name off it.",
    fr: "D’autres y ont répondu\u202f: ce sujet ne peut plus être retiré. Vous pouvez en ôter votre nom.",
  }),
  notYoursToWithdraw: text({
    en: "Only its author can take a message back, as long as the thread is not archived and moderation has not acted on it.",
    fr: "Seul son auteur peut retirer un message, tant que le sujet n’est pas archivé et que la modération n’est pas intervenue.",
  }),
  notYoursToAnonymise: text({
    en: "Only the author of a question that has answers can take their name off it.",
    fr: "Seul l’auteur d’une question qui a reçu des réponses peut en ôter son nom.",
  }),
  notYoursToModerate: text({
    en: "Only those who moderate this space decide that.",
    fr: "Seules les personnes qui modèrent cet espace en décident.",
  }),
  decidedAlready: text({
    en: "This was decided already, perhaps by another moderator a moment ago. Nothing was added.",
    fr: "C’est déjà décidé, peut-être à l’instant par quelqu’un d’autre. Rien n’a été ajouté.",
  }),
  liftedAlready: text({
    en: "This decision was lifted already. Nothing was added.",
    fr: "Cette décision a déjà été levée. Rien n’a été ajouté.",
  }),
  versionUnknown: text({
    en: "Choose a version of this product.",
    fr: "Choisissez une version de ce produit.",
  }),
  versionTwice: text({ en: "Each version is named once.", fr: "Chaque version n’est nommée qu’une fois." }),
  versionUsed: text({
    en: "A version that threads, answers or ideas speak of, or that has notes, cannot be left out. Put it back; retire the product if it is over.",
    fr: "Une version dont parlent des sujets, des réponses ou des idées, ou qui a des notes, ne peut pas être ôtée. Remettez-la\u202f; retirez le produit s’il n’existe plus.",
  }),
  productUnknown: text({
    en: "Choose a product from the catalogue.",
    fr: "Choisissez un produit du catalogue.",
  }),
  productFirst: text({
    en: "Say which product the thread is about first.",
    fr: "Indiquez d’abord de quel produit parle le sujet.",
  }),
  slugTaken: text({ en: "This address is taken already.", fr: "Cette adresse est déjà prise." }),
  slugCharacters: text({
    en: "Use lower-case letters, figures and hyphens.",
    fr: "Utilisez des lettres minuscules, des chiffres et des traits d’union.",
  }),
  colourUnknown: text({ en: "Give a colour as #rrggbb.", fr: "Donnez une couleur sous la forme #rrvvbb." }),
  noPicture: text({
    en: "This file is not a picture we can read. Send a PNG, JPEG, WebP or AVIF.",
    fr: "Ce fichier n’est pas une image lisible. Envoyez un PNG, un JPEG, un WebP ou un AVIF.",
  }),
  fileLarge: text({ en: "This file is larger than 1 MB.", fr: "Ce fichier dépasse 1 Mo." }),
  emailUnknown: text({
    en: "Write an e-mail address, such as name@example.org.",
    fr: "Écrivez une adresse e-mail, par exemple nom@exemple.org.",
  }),
  emailTaken: text({ en: "Another account has this e-mail.", fr: "Un autre compte a déjà cet e-mail." }),
  usernameShort: text({
    en: "A username has at least 3 characters.",
    fr: "Un nom d’utilisateur compte au moins 3 caractères.",
  }),
  usernameLong: text({
    en: "A username has at most 24 characters.",
    fr: "Un nom d’utilisateur compte au plus 24 caractères.",
  }),
  usernameCharacters: text({
    en: "A username takes the letters a to z, figures and hyphens, and begins with a letter or figure.",
    fr: "Un nom d’utilisateur se compose des lettres a à z, de chiffres et de traits d’union, et commence par une lettre ou un chiffre.",
  }),
  usernameReserved: text({
    en: "This name is kept for the team. Choose another.",
    fr: "Ce nom est réservé à l’équipe. Choisissez-en un autre.",
  }),
  usernameTaken: text({
    en: "This username, or one that looks like it, is taken. Choose another.",
    fr: "Ce nom d’utilisateur, ou un nom qui lui ressemble, est déjà pris. Choisissez-en un autre.",
  }),
  displayNameCharacters: text({
    en: "This name holds a character that cannot be shown.",
    fr: "Ce nom contient un caractère qui ne peut pas s’afficher.",
  }),
  displayNameReserved: text({
    en: "This name would be taken for someone of the team. Choose another.",
    fr: "Ce nom ferait croire à un membre de l’équipe. Choisissez-en un autre.",
  }),
  badCredentials: text({
    en: "The name and the password do not go together. Check both, or have a new password sent to you.",
    fr: "Le nom et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou faites-vous envoyer un nouveau mot de passe.",
  }),
  linkExpired: text({
    en: "This link was used already or is too old.",
    fr: "Ce lien a déjà servi ou il est trop ancien.",
  }),
  looksAutomatic: text({
    en: "A field that stays empty was filled in, as programs do. Send the form once more as it now stands.",
    fr: "Un champ qui doit rester vide a été rempli, comme le font des programmes. Renvoyez le formulaire tel qu’il est maintenant.",
  }),
  setupTokenWrong: text({
    en: "This is not the code printed when the server started.",
    fr: "Ce n’est pas le code affiché au démarrage du serveur.",
  }),
  roleUnknown: text({
    en: "Choose one of member, expert, product, moderator, manager, administrator.",
    fr: "Choisissez entre member, expert, product, moderator, manager et administrator.",
  }),
  synonymOfItself: text({
    en: "A tag is no synonym of itself. Give another word.",
    fr: "Une étiquette n’est pas son propre synonyme. Donnez un autre mot.",
  }),
  synonymOfSynonym: text({
    en: "This tag is a synonym itself. Add the word to the tag it stands for.",
    fr: "Cette étiquette est elle-même un synonyme. Ajoutez le mot à l’étiquette qu’elle désigne.",
  }),
  synonymTaken: text({
    en: "This word stands for another tag already. Remove it there first.",
    fr: "Ce mot désigne déjà une autre étiquette. Retirez-le d’abord de celle-ci.",
  }),
  dateUnknown: text({
    en: "Write a day as year-month-day, such as 2026-03-01.",
    fr: "Écrivez un jour sous la forme année-mois-jour, par exemple 2026-03-01.",
  }),
  languageUnknown: text({ en: "Choose fr or en.", fr: "Choisissez fr ou en." }),
  draftNewer: text({
    en: "Other words were saved in the meantime. Read them before you save over them.",
    fr: "Un autre texte a été enregistré entre-temps. Lisez-le avant de le remplacer.",
  }),
  tooManyDrafts: text({
    en: "You keep 50 drafts already. Publish or discard one to keep another.",
    fr: "Vous gardez déjà 50 brouillons. Publiez-en ou supprimez-en un pour en garder un autre.",
  }),
  tooMany: text({
    en: "That was often in a short time. Wait a few minutes, then try again: nothing is blocked for good.",
    fr: "Cela fait beaucoup en peu de temps. Attendez quelques minutes, puis réessayez\u202f: rien n’est bloqué durablement.",
  }),
} satisfies Record<string, Text>;

/** The reader's words for a refusal's key, or undefined for one that says no more than its status. */
export function ownWords(key: string, locale?: Locale): string | undefined {
  return Object.hasOwn(refusals, key) ? refusals[key as keyof typeof refusals](locale) : undefined;
}

export function refusalWords(key: string): string {
  return ownWords(key) ?? refusals.invalidField();
}
