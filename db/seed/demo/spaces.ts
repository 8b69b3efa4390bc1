import { en, fr } from "./prose.ts";
import type { DemoSpace } from "./shapes.ts";

export const spaces: DemoSpace[] = [
  {
    slug: "entraide",
    name: { fr: "Entraide", en: "Help in French" },
    description: {
      fr: fr`Pannes, réglages, batterie, écran : posez votre question, quelqu’un l’a sans doute déjà résolue.`,
      en: en`Faults, adjustments, batteries and displays: questions and answers in French.`,
    },
    kind: "question",
    language: "fr",
    hue: 196,
    icon: "life-buoy",
    visibility: "public",
  },
  {
    slug: "sur-la-route",
    name: { fr: "Sur la route", en: "On the road, in French" },
    description: {
      fr: fr`Trajets quotidiens, voyages, bilans au long cours : ce que vos vélos vivent.`,
      en: en`Commutes, journeys and long-term reports, told in French.`,
    },
    kind: "discussion",
    language: "fr",
    hue: 142,
    icon: "route",
    visibility: "public",
  },
  {
    slug: "help",
    name: { fr: "Entraide en anglais", en: "Help" },
    description: {
      fr: fr`Les questions et les réponses de nos clients anglophones.`,
      en: en`Faults, adjustments, batteries and displays: ask, and someone who has been there will answer.`,
    },
    kind: "question",
    language: "en",
    hue: 262,
    icon: "message-circle-question-mark",
    visibility: "public",
  },
  {
    slug: "workshop",
    name: { fr: "L’atelier, en anglais", en: "The workshop" },
    description: {
      fr: fr`Bricolages et outils entre membres, en anglais. Réservé aux membres connectés.`,
      en: en`Tools, tinkering and half-finished experiments, among members only.`,
    },
    kind: "discussion",
    language: "en",
    hue: 32,
    icon: "wrench",
    visibility: "members",
  },
];
