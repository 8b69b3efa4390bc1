import { expect, it } from "vitest";
import { hueNames, iconNames } from "#app/i18n/space-looks.ts";
import { spaceIcons } from "#app/ui/primitives/space-icon.tsx";
import { demo } from "#db/seed/demo-content.ts";

it("draws every icon that the demo's spaces name", () => {
  expect(demo.spaces.map(({ icon }) => icon).filter((icon) => !(icon in spaceIcons))).toEqual([]);
});

it("calls every icon and every colour by a name of its own, in both languages", () => {
  expect(Object.keys(iconNames).toSorted()).toEqual(Object.keys(spaceIcons).toSorted());
  for (const locale of ["fr", "en"] as const)
    for (const names of [iconNames, hueNames]) {
      const words = Object.values(names).map((name) => name(locale));
      expect(new Set(words).size).toBe(words.length);
    }
});
