import { en } from "./prose.ts";
import { ago, type DemoThread, remark, said, up } from "./shapes.ts";

const talk = { space: "workshop", kind: "discussion", language: "en", votes: [] } as const;

/** Benches, tools and experiments, among members. */
export const englishWorkshop: DemoThread[] = [
  {
    ...talk,
    key: "printed-parts-list",
    title: en`Parts I have printed for the Cantate, and which of them survived a winter`,
    author: "ingrid",
    at: ago(121, 6),
    body: en`
      Printed in PETG, ridden from November to March:

      - cap for the charging socket: **fine**, and tighter than the original;
      - clip for the bag’s strap: broke at −9 °C;
      - spacer for the front light: fine;
      - phone holder: fine, the phone less so.

      I will share the drawings of the two that lived.
    `,
    tags: ["cantate-l", "3d-printing", "winter"],
    votes: up("dev", "tashdown", "yanis"),
    comments: [
      remark("dev", ago(120, 21), en`The cap, please. Mine left somewhere near Leicester Forest East.`),
    ],
    answers: [
      said(
        "tashdown",
        ago(120, 4),
        en`For the clip try nylon, or print it lying down: it broke along the layers, not because of the cold.`,
        {
          votes: up("ingrid", "dev"),
        },
      ),
    ],
  },
  {
    ...talk,
    key: "truing-stand-cheap",
    title: en`A truing stand from two bookends and a cable tie`,
    author: "tashdown",
    at: ago(198, 3),
    body: en`You need: two steel bookends, a plank, a cable tie on each side as a feeler. Accurate to half a millimetre, which is more than most spokes deserve. Nineteen years with a proper one, and I still take this to friends’ kitchens.`,
    tags: ["wheels", "tools"],
    votes: up("rhona", "femi", "dev", "ingrid"),
    comments: [],
    answers: [
      said(
        "carlos",
        ago(197, 8),
        en`Tried it on the Menuet’s front wheel. The kitchen forgave me, the wheel is straight.`,
        { votes: up("tashdown") },
      ),
    ],
  },
  {
    ...talk,
    key: "logging-every-ride",
    title: en`A year of logging every ride: what the spreadsheet taught me`,
    author: "dev",
    at: ago(88, 9),
    body: en`412 rides, 5,130 km, 41.2 kWh. Three findings nobody asked for: the first kilometre costs as much as the next two; Mondays are slower; and 0.2 bar in the tyres is worth a whole assistance level on the ring road.`,
    tags: ["data", "range", "tyres"],
    votes: up("loic", "maggie", "femi"),
    comments: [
      remark(
        "loic",
        ago(87, 20),
        en`May I show the first finding to the team? We argue about it every spring.`,
      ),
      remark("dev", ago(87, 19), en`Please do. The sheet has a tab for arguments.`),
    ],
    answers: [],
  },
  {
    ...talk,
    key: "quiet-kickstand",
    title: en`A kickstand that does not clang: felt, rubber or cork?`,
    author: "carlos",
    at: ago(41, 5),
    body: en`I come home after midnight and my neighbours know the hour by my kickstand. I have tried felt, which lasted a week.`,
    tags: ["menuet", "kickstand", "noise"],
    votes: up("maggie"),
    comments: [],
    answers: [
      said(
        "maggie",
        ago(40, 19),
        en`The foot of an old crutch, cut lengthwise. There are always crutches in my line of work.`,
        {
          votes: up("carlos", "ingrid", "tashdown", "femi"),
        },
      ),
      said("tashdown", ago(40, 2), en`Inner tube, two turns, and a dab of glue where they meet.`, {
        votes: up("carlos"),
      }),
    ],
  },
  {
    ...talk,
    key: "what-we-ask-of-a-stand",
    title: en`Before we draw the next workshop stand: what must it hold?`,
    author: "loic",
    at: ago(15, 4),
    body: en`The team is drawing a stand that fits all four models. Tell us what annoys you about yours: height, clamp, feet, how it folds. No promise yet, but I read every line.`,
    tags: ["tools", "stand"],
    votes: up("tashdown", "theo", "dev"),
    comments: [],
    answers: [
      said(
        "theo",
        ago(14, 20),
        en`It must hold a Cantate by the axle and not by the tube. Thirty-four kilos on a painted tube is how paint leaves.`,
        {
          votes: up("loic", "ingrid", "tashdown"),
        },
      ),
      said("rhona", ago(13, 9), en`It must fit under a bed. Everything I own must fit under a bed.`, {
        votes: up("carlos", "loic"),
      }),
    ],
  },
];
