import { en } from "./prose.ts";
import { acceptedBy, ago, type DemoSetting, type DemoThread, remark, said, up } from "./shapes.ts";

const question: DemoSetting = { space: "help", kind: "question", language: "en", comments: [], votes: [] };

/** Questions of an English-speaking customer's year. */
export const englishHelp: DemoThread[] = [
  {
    ...question,
    key: "range-drops-headwind",
    title: en`Ballade 3 range halves against the wind. Is 31 km on an A500 normal?`,
    author: "maggie",
    at: ago(233, 5),
    body: en`
      Galway to Spiddal and back is 38 km. On a still day I get home with two bars. Last week, with 45 km/h in my face all the way out, the battery gave up at **31 km**.

      Nothing else has changed: same tyres, same bags, same nurse.
    `,
    tags: ["ballade-3", "battery", "range", "wind"],
    votes: up("dev", "ingrid"),
    answers: [
      said(
        "dev",
        ago(232, 19),
        en`
          Drag grows with the square of the wind you feel. Riding at 22 km/h into 45 means the bike works as if you were doing 67. From my own log:

          | wind | Wh per km |
          |---|---|
          | none | 8.1 |
          | 20 km/h, head | 11.9 |
          | 40 km/h, head | 17.4 |

          So 31 km is about what the arithmetic says.
        `,
        {
          ...acceptedBy("maggie", ago(231, 2)),
          votes: up("maggie", "ingrid", "tashdown", "rhona", "carlos", "loic"),
          comments: [
            remark(
              "maggie",
              ago(231, 2),
              en`Then it is the wind’s fault and not the bike’s, which I had suspected of both.`,
            ),
          ],
        },
      ),
      said(
        "ines",
        ago(231, 20),
        en`One thing helps more than a bigger battery: drop the assistance one step and accept 18 km/h. Below that speed the wind takes far less than it seems.`,
        { votes: up("maggie", "dev") },
      ),
    ],
  },
  {
    ...question,
    key: "studded-tyres-clearance",
    title: en`Which studded tyres clear the mudguards on a Cantate L?`,
    author: "ingrid",
    at: ago(46, 8),
    body: en`The 50 mm pair I ordered rubs at the stays. Frost is due on Thursday.`,
    tags: ["cantate-l", "tyres", "winter"],
    votes: up("maggie"),
    answers: [
      said(
        "priya",
        ago(45, 22),
        en`The frame takes 50 mm, the mudguards take 45. Either the narrower tyre, or the guards’ long stays (part GB-22), which lift them by 8 mm and cost less than the tyres did.`,
        { ...acceptedBy("ingrid", ago(44, 3)), votes: up("ingrid", "tashdown") },
      ),
    ],
  },
  {
    ...question,
    key: "charger-hums",
    title: en`The charger hums when the battery is nearly full. Should I unplug it?`,
    author: "carlos",
    at: ago(101, 4),
    body: en`A low hum in the last twenty minutes, no heat to speak of. My flat is small enough that I hear it from bed.`,
    tags: ["charger", "battery", "noise"],
    answers: [
      said(
        "ines",
        ago(100, 23),
        en`It is the balancing of the cells: short pulses of current, which the coil of the charger turns into sound. Harmless. Unplugging early every night is worse than the hum, so give it one full charge a week and stop at 80 % on the other days.`,
        { ...acceptedBy("carlos", ago(99, 8)), votes: up("carlos", "dev", "rhona") },
      ),
    ],
  },
  {
    ...question,
    key: "child-seat-weight-limit",
    title: en`Child seat on a Ballade 3: does the rack’s 27 kg limit include the seat?`,
    author: "dev",
    at: ago(187, 6),
    body: en`The seat weighs 4.6 kg, my daughter 21.8 and growing by the week.`,
    tags: ["ballade-3", "child-seat", "rack"],
    answers: [
      said(
        "loic",
        ago(186, 21),
        en`It does: 27 kg is everything that hangs on the rack. You are at 26.4, so a raincoat away from the limit. The reinforced rack (part PB-35) is rated at 35 and uses the same four bolts.`,
        {
          ...acceptedBy("dev", ago(185, 4)),
          votes: up("dev", "maggie", "yanis"),
          comments: [remark("dev", ago(185, 4), en`Ordered. The spreadsheet gives me nine months with it.`)],
        },
      ),
    ],
  },
  {
    ...question,
    key: "display-wrong-language",
    title: en`My Pupitre came back from service in French. How do I get to the language setting?`,
    author: "maggie",
    at: ago(77, 2),
    body: en`I can ask for a loaf in French, not for a menu three levels down.`,
    tags: ["pupitre", "display", "language"],
    votes: up("rhona"),
    answers: [
      said(
        "rhona",
        ago(76, 20),
        en`Réglages, then Langue, then English. It is the fourth line from the top, just under the one with the little sun.`,
        { ...acceptedBy("maggie", ago(76, 6)), votes: up("maggie", "carlos", "hugo") },
      ),
      said(
        "priya",
        ago(75, 23),
        en`And we now write the rider’s language down before a reset. Sorry for the lesson.`,
        { votes: up("maggie", "rhona") },
      ),
    ],
  },
  {
    ...question,
    key: "menuet-hinge-grease",
    title: en`How often does the Menuet’s hinge want grease, and which one?`,
    author: "carlos",
    at: ago(58, 5),
    body: en`Folded four times a day, which makes about three thousand folds since I have had it.`,
    tags: ["menuet", "hinge", "maintenance"],
    answers: [
      said(
        "tashdown",
        ago(57, 19),
        en`Twice a year, or when it stops falling open by itself. Lithium grease, a smear the size of a lentil on each cheek of the hinge, wiped off again. Never spray oil: it washes the grease out and leaves nothing.`,
        { ...acceptedBy("carlos", ago(56, 9)), votes: up("carlos", "rhona", "femi", "theo") },
      ),
    ],
  },
  {
    ...question,
    key: "walk-assist-missing",
    title: en`Walk assist has gone from the menu after 3.2.1. Where did it move to?`,
    author: "ingrid",
    at: ago(33, 7),
    body: en`Pushing a loaded cargo bike up an icy ramp is the one thing I need it for.`,
    tags: ["pupitre", "cantate-l", "walk-assist"],
    votes: up("yanis", "samira"),
    answers: [
      said(
        "priya",
        ago(32, 22),
        en`It left the menu and moved onto a button: hold **−** for two seconds while standing still, and keep it held. It stops the moment you let go, which is the reason for the change.`,
        { ...acceptedBy("ingrid", ago(32, 1)), votes: up("ingrid", "yanis", "samira", "femi") },
      ),
    ],
  },
  {
    ...question,
    key: "insurance-serial-numbers",
    title: en`The insurer asks for three serial numbers. Frame, battery, and which is the third?`,
    author: "dev",
    at: ago(142, 3),
    body: en`Frame and battery I have. The form says “drive unit”, and my hub shows nothing.`,
    tags: ["insurance", "serial-number"],
    answers: [
      said(
        "priya",
        ago(141, 20),
        en`It is laser-etched on the hub, under the cover of the cable, and also in the display: **Settings › About › Drive**. A photograph of that screen has satisfied every insurer so far.`,
        { ...acceptedBy("dev", ago(141, 1)), votes: up("dev", "femi") },
      ),
    ],
  },
  {
    ...question,
    key: "belt-squeals-dust",
    title: en`Belt squeals after a dusty towpath, stops after rain. Leave it?`,
    author: "maggie",
    at: ago(20, 9),
    body: en`It is louder than the geese. A wipe with a damp cloth buys me about 10 km of quiet.`,
    tags: ["belt", "noise", "dust"],
    answers: [
      said(
        "tashdown",
        ago(19, 22),
        en`Dust on the flange of the front sprocket. A soft brush and water, both sides, while turning the cranks backwards. If it comes back within the week, look at the alignment: the belt should sit in the middle of the sprocket and not lean on one side.`,
        { votes: up("maggie", "theo") },
      ),
    ],
  },
  {
    ...question,
    key: "gps-tracker-drain",
    title: en`Does the built-in tracker drain the battery over a fortnight’s holiday?`,
    author: "rhona",
    at: ago(8, 4),
    body: en`The bike will stand in a shed, without a socket, from the 20th to the 4th.`,
    tags: ["tracker", "battery", "storage"],
    votes: up("dev"),
    answers: [
      said(
        "priya",
        ago(7, 21),
        en`About 2 % a week: it wakes four times a day. Leave the battery in at 60 % and you will come home to something like 55.`,
        { votes: up("rhona", "dev") },
      ),
    ],
  },
  {
    ...question,
    key: "e07-after-transport",
    meToo: ["rhona", "tashdown", "maggie", "dev"],
    title: en`E07 after two hours on a car’s bike rack. Anyone else?`,
    author: "carlos",
    at: ago(2, 6),
    body: en`The bike was strapped by the frame, wheels turning freely on the motorway. The code comes with the first turn of the pedals and goes after a restart.`,
    tags: ["menuet", "e07", "transport"],
    answers: [],
  },
  {
    ...question,
    key: "left-handed-bell",
    title: en`Is there a bell that fits on the right of a Menuet’s bar?`,
    author: "ingrid",
    at: ago(1, 3),
    body: en`My left hand steers, my right hand has opinions. The lever of the brake takes all the room there is.`,
    tags: ["menuet", "bell", "ergonomics"],
    answers: [],
  },
  {
    ...question,
    key: "pump-valve-type",
    title: en`Which valve do the Menuet’s 20-inch tubes have, and what pressure with a rucksack?`,
    author: "rhona",
    at: ago(263, 6),
    body: en`I am packing for Lyon and can carry one small pump and no adaptors.`,
    tags: ["menuet", "tyres", "travel"],
    answers: [
      said(
        "tashdown",
        ago(262, 21),
        en`Schrader, the same as a car. 4 bar in front, 4.5 behind with a rucksack; any petrol station will do it.`,
        { ...acceptedBy("rhona", ago(262, 2)), votes: up("rhona", "carlos") },
      ),
    ],
  },
  {
    ...question,
    key: "first-service-what-is-done",
    title: en`What is done at the 500 km service, and can I do half of it myself?`,
    author: "carlos",
    at: ago(176, 4),
    body: en`The nearest workshop is a ferry away. I own a torque wrench and some patience.`,
    tags: ["service", "maintenance"],
    votes: up("maggie", "dev"),
    answers: [
      said(
        "tashdown",
        ago(175, 20),
        en`
          Yourself: bolts to the torque printed beside them, spokes plucked and compared, brake levers, tyre pressure, the belt’s tension with the app’s microphone.

          Leave to them: the hub’s software and anything that asks for a bleed.
        `,
        { ...acceptedBy("carlos", ago(173, 8)), votes: up("carlos", "dev", "maggie", "femi") },
      ),
      said(
        "priya",
        ago(175, 2),
        en`And it does not touch the guarantee, as long as you keep a note of the date and the kilometres.`,
        { votes: up("carlos") },
      ),
    ],
  },
  {
    ...question,
    key: "two-bikes-one-app",
    title: en`Can one phone hold two bikes, mine and my mother’s?`,
    author: "dev",
    at: ago(28, 6),
    body: en`The app shows the first and offers to replace it with the second.`,
    tags: ["app", "bluetooth"],
    closed: {
      by: "femi",
      at: ago(5, 3),
      reason: en`Version 5 of the app holds any number of bikes, so the workaround discussed here only misleads now.`,
    },
    answers: [
      said(
        "priya",
        ago(27, 22),
        en`Not in version 4. Until then a second profile on the phone keeps them apart.`,
        { votes: up("dev") },
      ),
    ],
  },
];
