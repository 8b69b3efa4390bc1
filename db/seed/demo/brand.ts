import { en, fr } from "./prose.ts";
import type { DemoBrand } from "./shapes.ts";

/** An invented maker of electric bikes. Its models are named after pieces of music: Ballade, Menuet, Cantate. */
export const brand: DemoBrand = {
  name: "Virelai",
  accent: "#0f5f7a",
  description: {
    fr: fr`Virelai dessine et assemble à Saint-Étienne des vélos électriques que l’on peut réparer soi-même.`,
    en: en`Virelai designs and builds electric bikes in Saint-Étienne that you can repair yourself.`,
  },
};
