import { phrase, text } from "./text.ts";

export const portraitTitle = text({ en: "Portrait", fr: "Portrait" });
export const portraitLabel = text({ en: "A picture of you", fr: "Une image de vous" });
export const portraitHint = text({
  en: "JPEG, PNG, WebP, GIF or AVIF, 20 MB at most. It is cut to a square from its middle, and anyone can see it.",
  fr: "JPEG, PNG, WebP, GIF ou AVIF, 20 Mo au plus. Elle est recadrée en carré par le milieu, et tout le monde peut la voir.",
});
export const portraitSend = text({ en: "Use this picture", fr: "Utiliser cette image" });
export const portraitRemove = text({ en: "Remove the portrait", fr: "Retirer le portrait" });
export const portraitSaved = text({ en: "Your portrait was changed.", fr: "Votre portrait a été changé." });
export const portraitRemoved = text({
  en: "Your portrait was removed. Copies that browsers hold go within a day.",
  fr: "Votre portrait a été retiré. Les copies gardées par les navigateurs disparaissent en un jour.",
});

export const aboutTitle = text({ en: "What others read", fr: "Ce que les autres lisent" });
export const nameLabel = text({ en: "Displayed name", fr: "Nom affiché" });
export const nameHint = text({
  en: "How people know you. It stands beside all you wrote and will write.",
  fr: "Le nom sous lequel on vous connaît. Il figure à côté de tout ce que vous avez écrit et écrirez.",
});
export const bioLabel = text({ en: "One sentence about you", fr: "Une phrase sur vous" });
export const bioHint = text({
  en: "What you ride, what you know, where you are from.",
  fr: "Ce que vous utilisez, ce que vous savez, d’où vous venez.",
});
export const linksLabel = text({ en: "Links", fr: "Liens" });
export const linksHint = text({
  en: "Your own pages elsewhere, one a line, five at most.",
  fr: "Vos pages ailleurs, une par ligne, cinq au plus.",
});
export const countryLabel = text({ en: "Country", fr: "Pays" });
export const countryHint = text({
  en: "Shown to nobody. The team sees how many of those who vote for an idea live in each country.",
  fr: "Montré à personne. L’équipe voit combien de ceux qui votent pour une idée vivent dans chaque pays.",
});
export const countryNone = text({ en: "I’d rather not say", fr: "Je préfère ne pas le dire" });
export const seeProfile = text({ en: "See your profile", fr: "Voir votre profil" });

export const languageTitle = text({ en: "Language", fr: "Langue" });
export const languageHint = text({
  en: "Of the pages and of the mails to you. What people write stays in their own.",
  fr: "Celle des pages et des messages qui vous sont envoyés. Ce que chacun écrit reste dans sa langue.",
});
export const zoneLabel = text({ en: "Time zone", fr: "Fuseau horaire" });
export const zoneHint = text({
  en: "Dates and times are shown in it.",
  fr: "Les dates et les heures s’affichent dans ce fuseau.",
});
export const zoneNone = text({ en: "None chosen: UTC", fr: "Aucun choisi\u202f: UTC" });
export const zoneHere = phrase<{ zone: string }>({
  en: ({ zone }) => `Your device is set to ${zone}.`,
  fr: ({ zone }) => `Votre appareil est réglé sur ${zone}.`,
});
export const zoneUse = text({ en: "Use it", fr: "L’utiliser" });
export const themeTitle = text({ en: "Appearance", fr: "Apparence" });
export const themeSystem = text({ en: "As your device is set", fr: "Comme votre appareil" });
export const themeLight = text({ en: "Light", fr: "Claire" });
export const themeDark = text({ en: "Dark", fr: "Sombre" });
