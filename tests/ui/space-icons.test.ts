import { expect, it } from "vitest";
import { spaceIcons } from "#app/ui/primitives/space-icon.tsx";
import { demo } from "#db/seed/demo-content.ts";

it("draws every icon that the demo's spaces name", () => {
  expect(demo.spaces.map(({ icon }) => icon).filter((icon) => !(icon in spaceIcons))).toEqual([]);
});
