import { clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from "culori";

/**
 * A brand's colours from its one accent. Every colour is chosen in OKLCH, brought into sRGB, and then moved in
 * lightness until the contrast it must have is really there, so that yellow, white or neon accents stay legible.
 *
 * Steps follow one order in both themes: 1–2 page grounds, 3–5 component grounds (rest, hover, pressed),
 * 6–7 quiet lines, 8 lines of controls, 9–10 solid and its hover, 11 text, 12 strong text.
 */
export type Theme = "light" | "dark";
export type Palette = Record<string, string>;

/** The accent of a brand that has not chosen one: slate blue. */
export const defaultAccent = "#2d5d8f";

const textContrast = 4.5;
const controlContrast = 3;
/** Computed contrast is kept a little above what is required, so that rounding to eight bits never falls below. */
const margin = 1.02;

const toOklch = converter("oklch");

const lightness = {
  light: [0.993, 0.98, 0.957, 0.934, 0.91, 0.884, 0.84, 0.66, 0.56, 0.51, 0.5, 0.27],
  dark: [0.19, 0.218, 0.25, 0.28, 0.312, 0.348, 0.405, 0.56, 0.64, 0.69, 0.76, 0.945],
} as const;

/** Share of the full chroma at each step: grounds hardly tinted, solids at full strength. */
const strength = {
  light: [0.02, 0.06, 0.14, 0.24, 0.34, 0.42, 0.54, 0.8, 1, 1, 0.95, 0.55],
  dark: [0.08, 0.13, 0.26, 0.36, 0.44, 0.52, 0.6, 0.8, 1, 1, 0.72, 0.3],
} as const;

/** Hues and chroma of the tones that say a state; they owe nothing to the brand. */
const tones = {
  success: { h: 152, c: 0.125 },
  warning: { h: 72, c: 0.125 },
  danger: { h: 25, c: 0.18 },
  info: { h: 240, c: 0.12 },
} as const;

function hex(l: number, c: number, h: number): string {
  return formatHex(clampChroma({ mode: "oklch", l, c, h }, "oklch"));
}

export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}

/**
 * The colour nearest to (l, c, h) that has at least `least` contrast against every one of `grounds`, going darker
 * on light grounds and lighter on dark ones. Black or white where nothing of that hue suffices.
 */
function legible(
  start: { l: number; c: number; h: number },
  grounds: string[],
  least: number,
  theme: Theme,
): string {
  const step = theme === "light" ? -0.005 : 0.005;
  for (let l = start.l; l >= 0 && l <= 1; l += step) {
    const candidate = hex(l, start.c, start.h);
    if (grounds.every((ground) => contrast(candidate, ground) >= least * margin)) return candidate;
  }
  return theme === "light" ? "#000000" : "#ffffff";
}

/** Black-ish or white text for a solid ground: one of the two always reaches 4.5 : 1. */
function textOn(solid: string): string {
  return contrast(solid, "#ffffff") >= textContrast ? "#ffffff" : "#000000";
}

/** Twelve steps of one hue, text and control steps corrected against the `grounds` they may stand on. */
function scale(hue: number, chroma: number, theme: Theme, grounds: string[]): string[] {
  const at = (step: number) => ({
    l: lightness[theme][step - 1]!,
    c: chroma * strength[theme][step - 1]!,
    h: hue,
  });
  const steps = Array.from({ length: 12 }, (_, index) => {
    const { l, c, h } = at(index + 1);
    return hex(l, c, h);
  });
  const all = [...grounds, ...steps.slice(0, 3)];
  steps[7] = legible(at(8), all, controlContrast, theme);
  steps[10] = legible(at(11), [...all, steps[3]!], textContrast, theme);
  steps[11] = legible(at(12), [...all, steps[4]!], 7, theme);
  return steps;
}

function isGrey(colour: Oklch): boolean {
  return colour.c < 0.03;
}

/** The solid keeps the brand's own colour where it can; on a dark page a dark brand is lifted until it shows. */
function solidOf(accent: Oklch, theme: Theme, ground: string): string {
  const own = formatHex(accent);
  if (theme === "light" || contrast(own, ground) >= controlContrast) return own;
  const start = { l: isGrey(accent) ? 1 - accent.l * 0.5 : accent.l, c: accent.c, h: accent.h ?? 0 };
  return legible(start, [ground], controlContrast, theme);
}

/** All colours of one theme by the name of their custom property, without the leading dashes. */
export function palette(accent: string, theme: Theme): Palette {
  const brand = toOklch(parse(accent) ?? defaultAccent)!;
  const hue = brand.h ?? 250;
  const neutral = scale(hue, Math.min(brand.c * 0.12, 0.016), theme, []);
  if (theme === "light") neutral[0] = "#ffffff";
  const grounds = neutral.slice(0, 4);
  const steps = scale(hue, Math.min(brand.c, 0.19), theme, grounds);
  // A grey link reads as disabled: a brand of black or white gets ink, and its underline tells it apart.
  if (isGrey(brand)) steps[10] = steps[11]!;
  const solid = solidOf(brand, theme, neutral[0]!);
  steps[8] = solid;
  steps[9] = hoverOf(solid);

  const colours: Palette = {};
  const add = (name: string, list: string[]) => {
    for (const [index, value] of list.entries()) colours[`${name}-${index + 1}`] = value;
  };
  add("neutral", neutral);
  add("accent", steps);
  colours["accent-on"] = textOn(solid);
  // Where the brand's own colour is too faint for the page (yellow, white), a line around it marks the control.
  colours["accent-edge"] = contrast(solid, neutral[0]!) >= controlContrast * margin ? solid : steps[7]!;
  for (const [name, { h, c }] of Object.entries(tones)) {
    const tone = scale(h, c, theme, grounds);
    for (const step of [2, 3, 6, 8, 9, 11, 12]) colours[`${name}-${step}`] = tone[step - 1]!;
    colours[`${name}-on`] = textOn(tone[8]!);
  }
  return colours;
}

/** A solid under the pointer: a little away from its own text, so that contrast only grows. */
function hoverOf(solid: string): string {
  const { l, c, h } = toOklch(solid)!;
  return hex(textOn(solid) === "#ffffff" ? Math.max(l - 0.05, 0) : Math.min(l + 0.04, 1), c, h ?? 0);
}

function block(colours: Palette): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}

/**
 * The stylesheet of a brand: every colour as a custom property for light, for dark by the reader's system, and for
 * a theme fixed by `data-theme` on the root. A malformed accent gives the default one.
 */
export function brandStylesheet(accent: string): string {
  const light = block(palette(accent, "light"));
  const dark = block(palette(accent, "dark"));
  return [
    `:root{color-scheme:light;${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    "",
  ].join("\n");
}

/** The same colours for two samples that stand side by side on one page, whatever theme the page has. */
export function previewStylesheet(accent: string): string {
  const sample = (theme: Theme) =>
    `[data-preview=${theme}]{color-scheme:${theme};--raised:var(--neutral-${theme === "light" ? 1 : 2});--line:var(--neutral-6);${block(palette(accent, theme))}}`;
  return `${sample("light")}\n${sample("dark")}\n`;
}

/** What had to be done to an accent so that it can be read: contrasts as ratios to one decimal, colours as `#rrggbb`. */
export type Legibility = {
  /** The accent as it is, as text on a white page. */
  alone: number;
  /** The shade that links and coloured text get in its place on a light page. */
  text: string;
  textContrast: number;
  /** The accent serves as it is for text too. */
  kept: boolean;
  /** Too faint for a page: a line around it marks what can be pressed. */
  edged: boolean;
};

export function legibility(accent: string): Legibility {
  const colours = palette(accent, "light");
  const ground = colours["neutral-1"]!;
  const [own, text] = [colours["accent-9"]!, colours["accent-11"]!];
  const rounded = (ratio: number) => Math.floor(ratio * 10) / 10;
  const alone = contrast(own, ground);
  return {
    alone: rounded(alone),
    text,
    textContrast: rounded(contrast(text, ground)),
    kept: alone >= textContrast,
    edged: colours["accent-edge"] !== own,
  };
}
