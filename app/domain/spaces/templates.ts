import type { ThreadKind } from "#db/schema/index.ts";

type Words = { fr: string; en: string };
export type SpaceTemplate = {
  slug: string;
  name: Words;
  description: Words;
  kind: ThreadKind;
  hue: number;
  icon: string;
};

/** Where the brand's news stand, whatever it makes. */
const announcements: SpaceTemplate = {
  slug: "announcements",
  name: { fr: "Annonces", en: "Announcements" },
  description: {
    fr: "Les nouvelles de la marque\u202f: on peut les commenter.",
    en: "News from the brand, open to comments.",
  },
  kind: "announcement",
  hue: 30,
  icon: "megaphone",
};

const talk = (fr: string, en: string): SpaceTemplate => ({
  slug: "discussion",
  name: { fr: "Discussions", en: "Discussion" },
  description: { fr, en },
  kind: "discussion",
  hue: 150,
  icon: "messages-square",
});

/** What customers would like, and what becomes of it. */
const ideas: SpaceTemplate = {
  slug: "ideas",
  name: { fr: "Idées", en: "Ideas" },
  description: {
    fr: "Ce que vous aimeriez, et la suite que l’équipe y donne.",
    en: "What you would like, and what the team makes of it.",
  },
  kind: "idea",
  hue: 52,
  icon: "lightbulb",
};

/**
 * First spaces by kind of brand, few on purpose: an empty room repels, and one more is made in a minute. What each kind
 * of brand is called stands in `app/i18n/wizard.ts`.
 */
export const spaceTemplates = {
  objects: [
    {
      slug: "getting-started",
      name: { fr: "Bien démarrer", en: "Getting started" },
      description: {
        fr: "Choisir, monter, régler, les premiers jours.",
        en: "Choosing, assembling, adjusting, the first days.",
      },
      kind: "question",
      hue: 210,
      icon: "compass",
    },
    {
      slug: "care-and-repair",
      name: { fr: "Entretien et réparation", en: "Care and repair" },
      description: {
        fr: "Garder en état, trouver la panne, réparer soi-même.",
        en: "Keeping it going, finding the fault, repairing it yourself.",
      },
      kind: "question",
      hue: 265,
      icon: "wrench",
    },
    talk("Accessoires, usages, photos et expériences.", "Accessories, uses, pictures and experience."),
    ideas,
    announcements,
  ],
  software: [
    {
      slug: "help",
      name: { fr: "Aide", en: "Help" },
      description: {
        fr: "Posez votre question, la communauté y répond.",
        en: "Ask your question, the community answers.",
      },
      kind: "question",
      hue: 210,
      icon: "circle-help",
    },
    {
      slug: "integrations",
      name: { fr: "API et intégrations", en: "API and integrations" },
      description: {
        fr: "Relier, automatiser, importer, exporter.",
        en: "Connecting, automating, importing, exporting.",
      },
      kind: "question",
      hue: 285,
      icon: "route",
    },
    talk("Façons de faire, modèles et astuces.", "Ways of working, templates and tips."),
    ideas,
    announcements,
  ],
  food: [
    {
      slug: "questions",
      name: { fr: "Questions", en: "Questions" },
      description: {
        fr: "Composition, conservation, allergènes, usages.",
        en: "Ingredients, keeping, allergens, uses.",
      },
      kind: "question",
      hue: 210,
      icon: "circle-help",
    },
    {
      slug: "recipes",
      name: { fr: "Recettes et routines", en: "Recipes and routines" },
      description: { fr: "Ce que vous en faites, pas à pas.", en: "What you make of it, step by step." },
      kind: "discussion",
      hue: 95,
      icon: "book-open",
    },
    talk("Goûts, envies, découvertes.", "Tastes, wishes, discoveries."),
    ideas,
    announcements,
  ],
  services: [
    {
      slug: "before-joining",
      name: { fr: "Avant de choisir", en: "Before choosing" },
      description: { fr: "Offres, conditions, comparaisons.", en: "Plans, terms, comparisons." },
      kind: "question",
      hue: 175,
      icon: "lightbulb",
    },
    {
      slug: "account-and-billing",
      name: { fr: "Compte et facturation", en: "Account and billing" },
      description: {
        fr: "Sans données personnelles\u202f: pour votre dossier, écrivez au service client.",
        en: "Without personal data: for your own case, write to customer service.",
      },
      kind: "question",
      hue: 210,
      icon: "package",
    },
    {
      slug: "everyday",
      name: { fr: "Au quotidien", en: "Everyday use" },
      description: {
        fr: "Se servir du service, résoudre un souci.",
        en: "Using the service, solving a problem.",
      },
      kind: "question",
      hue: 255,
      icon: "life-buoy",
    },
    ideas,
    announcements,
  ],
  simple: [
    {
      slug: "questions",
      name: { fr: "Questions", en: "Questions" },
      description: {
        fr: "Posez votre question, la communauté y répond.",
        en: "Ask a question, the community answers.",
      },
      kind: "question",
      hue: 210,
      icon: "circle-help",
    },
    talk("Parlez de tout ce qui n’est pas une question.", "Talk about whatever is not a question."),
    ideas,
    announcements,
  ],
} as const satisfies Record<string, readonly SpaceTemplate[]>;

export const everyTemplate: readonly SpaceTemplate[] = Object.values(spaceTemplates).flat();

/** A template's space as a row: open to all, for the one kind it is made for. */
export const rowOf = ({ kind, ...space }: SpaceTemplate, position: number) => ({
  ...space,
  defaultKind: kind,
  kinds: [kind],
  position,
});
