import { en } from "./prose.ts";
import { ago, type DemoThread, up } from "./shapes.ts";

export const englishThreads: DemoThread[] = [
  {
    key: "a630-on-ballade-2",
    space: "help",
    kind: "question",
    language: "en",
    title: en`Will the bigger A630 battery work on a Ballade 2, or only on the 3?`,
    author: "femi",
    at: ago(210, 7),
    body: en`
      My Ballade 2 came with the A500. I’d like the A630 as a second battery for longer days, and the product page only lists the Ballade 3 and the Cantate L.

      The rails look identical: I held a friend’s A630 against my frame and it slides in and locks. I did **not** switch it on, because the connector has a sixth pin that mine doesn’t have.

      Is that pin just for charging data, or am I about to cook something?
    `,
    tags: ["ballade-2", "a630", "battery", "compatibility"],
    votes: up("tashdown", "rhona", "yanis", "nora"),
    comments: [
      {
        author: "tashdown",
        at: ago(210, 4),
        body: en`What’s the serial on your controller? Silver sticker under the motor cover, starts with MC2. It decides the answer.`,
      },
      {
        author: "femi",
        at: ago(209, 15),
        body: en`MC2-0871-C. Needed a mirror and a torch, and a towel for the floor.`,
      },
    ],
    answers: [
      {
        author: "rhona",
        at: ago(209, 22),
        body: en`
          I asked the shop in Lyon the same thing for a neighbour. They said yes “if the bike is not one of the first”, and couldn’t say how to tell. So there’s a cut-off somewhere, but I don’t know where.
        `,
        votes: up("femi"),
        comments: [],
      },
      {
        author: "tashdown",
        at: ago(209, 11),
        body: en`
          Yes on yours. The sixth pin only wakes the heater circuit in the A630; a Ballade 2 leaves it unconnected, which is harmless. What matters is the letter at the end of the controller serial:

          | Controller | A500 | A630 |
          |---|---|---|
          | MC2-…-A | yes | no, it cuts out above 20 A |
          | MC2-…-B | yes | yes, from firmware 2.6 |
          | MC2-…-C | yes | yes |

          Three things to know before you buy:

          - The gauge shows 100 % for the first 15 miles or so. It still thinks in 504 Wh until you set **Settings › Battery › Capacity** to 630.
          - It’s 600 g heavier, and all of it sits at the top of the down tube. You notice it on stairs, not on the road.
          - No heater on a Ballade 2, so bring it indoors when it freezes, the same as now.

          I’ve fitted four of these to C controllers. The oldest has done about 5,000 miles.
        `,
        accepted: "author",
        acceptedAt: ago(205, 9),
        acceptedBy: "femi",
        votes: up("femi", "rhona", "ines", "nora", "yanis"),
        comments: [
          {
            author: "ines",
            at: ago(208, 20),
            body: en`I can confirm the table. One detail for B controllers: install 2.6 with the old battery on the bike, because before 2.6 the update does not start with an A630.`,
          },
          {
            author: "femi",
            at: ago(205, 9),
            body: en`Bought one, set the capacity, rode to Brighton: 61 miles, 17 % left. The gauge behaved from the start. Thank you both.`,
          },
        ],
      },
    ],
  },
  {
    key: "menuet-stem-play",
    space: "help",
    kind: "question",
    language: "en",
    title: en`Menuet: play in the folding stem after 900 miles. Is it the hinge or the headset?`,
    author: "rhona",
    at: ago(131, 6),
    body: en`
      There’s a small knock when I brake on my Menuet, and if I hold the front brake and rock the bike I can feel movement somewhere between the bars and the fork.

      What I’ve checked so far:

      - the stem latch closes and the red safety catch clicks home;
      - the latch is *easier* to close than it used to be, one finger is enough;
      - no creak, no visible crack. In my close-up there’s a shiny, polished patch on the hinge face, about the size of a lentil.

      I fold it four times a day. Is it safe to ride to the station tomorrow, and which bit do I tighten?
    `,
    tags: ["menuet", "folding-stem", "safety"],
    votes: up("tashdown", "femi", "odile"),
    comments: [
      {
        author: "nora",
        at: ago(131, 4),
        body: en`Please walk it tomorrow. Whatever turns out to be loose, the stem is not the part to find out with.`,
      },
    ],
    answers: [
      {
        author: "femi",
        at: ago(131, 1),
        body: en`
          To tell the two apart: put the front wheel against a wall, hold the front brake, then wrap your fingers **around the hinge** while you rock the bike. Repeat with your fingers around the bottom of the head tube. You’ll feel the gap open and close in one of the two places, never in both.
        `,
        votes: up("rhona", "tashdown"),
        comments: [
          {
            author: "rhona",
            at: ago(130, 14),
            body: en`It’s the hinge, no doubt at all. The head tube doesn’t move.`,
          },
        ],
      },
      {
        author: "tashdown",
        at: ago(130, 9),
        body: en`
          Then it’s the latch preload, and “one finger is enough” gives it away. The hinge beds in over the first thousand miles or so and the latch has to follow. Ten minutes with a 10 mm spanner and a 4 mm hex key:

          1. Open the stem. On the inside of the lever there’s an adjusting bolt with a thin locknut.
          2. Hold the bolt with the hex key and back the locknut off one full turn.
          3. Turn the bolt **clockwise a quarter turn**, no more.
          4. Close the lever. It should start to resist at about half of its travel and leave a mark on your palm.
          5. Too easy? Another eighth of a turn. Needs both hands? Go back an eighth.
          6. Tighten the locknut to 6 N·m and repeat Femi’s test.

          Wipe that shiny patch clean and leave it dry. People grease it, and then the hinge really does move.

          If you run out of thread before the lever bites, or the hinge pin itself wobbles when the stem is open, stop there: that’s a new stem, not an adjustment.
        `,
        accepted: "staff",
        acceptedAt: ago(112, 21),
        acceptedBy: "hugo",
        votes: up("rhona", "femi", "nora", "ines", "yanis"),
        comments: [
          {
            author: "rhona",
            at: ago(128, 8),
            body: en`A quarter plus an eighth, and the knock is gone. My palm has a very clear mark. Off to the station with a clear conscience.`,
          },
          {
            author: "ines",
            at: ago(127, 22),
            body: en`Good instructions, including the part about grease. I would add it to the calendar: check the lever every 500 miles when you fold more than twice a day.`,
          },
          {
            author: "hugo",
            at: ago(112, 21),
            body: en`Accepted on Rhona’s behalf, since she wrote that this solved it. Rhona, you can undo that at any time.`,
          },
        ],
      },
      {
        author: "odile",
        at: ago(111, 9),
        body: en`
          I put grease on mine and it’s quiet since then. But I read again what Tom wrote, and I should have done so first.
        `,
        withdrawn: ago(111, 2),
        votes: [],
        comments: [],
      },
    ],
  },
  {
    key: "pupitre-update-stuck",
    space: "help",
    kind: "question",
    language: "en",
    title: en`Pupitre display stuck at “Updating 64 %” on the way to 3.2.1`,
    author: "tashdown",
    at: ago(63, 11),
    body: en`
      A neighbour’s Ballade 3, display on 3.2.0, updating from the phone. It reaches 64 % in about six minutes, sits there for two, then starts again from zero. Third evening in a row.

      Battery at 80 %, phone lying on the saddle, app 5.1 on Android. The app’s log, for what it’s worth:

      ~~~
      19:42:07  transfer  block 0811/1268  ok
      19:42:09  transfer  block 0812/1268  ok
      19:44:09  link      timeout (120 s)
      19:44:10  transfer  restart, keep=0
      ~~~

      Always block 812, which makes me doubt it’s the radio. The bike works normally in between. Has anyone got past this?
    `,
    tags: ["pupitre", "firmware", "ballade-3", "bluetooth"],
    votes: up("femi", "odile", "rhona"),
    comments: [],
    answers: [
      {
        author: "femi",
        at: ago(63, 5),
        body: en`
          Mine hung at around 60 % once. I held the power button for ten seconds to force the display off, pulled the battery out for a minute, and the next attempt went through.
        `,
        votes: up("odile"),
        comments: [
          {
            author: "ines",
            at: ago(62, 23),
            body: en`That is safe while the *display* is being written, but from 70 % the update moves on to the motor controller, and cutting the power there can leave it without firmware. Below 70 % no harm is done; above, please wait for the timeout instead.`,
          },
          {
            author: "femi",
            at: ago(62, 16),
            body: en`Good to know, and a bit alarming in hindsight. Tom, ignore the battery part if you’re past 70.`,
          },
        ],
      },
      {
        author: "rhona",
        at: ago(62, 13),
        body: en`
          I had the very same number. It isn’t the radio and it isn’t the bike: at that point the app asks the phone for more storage, and Android’s battery saver quietly refuses because the screen has gone dark.

          What worked for me, in order of effort:

          1. Battery saver off, and keep the screen lit by touching it now and then.
          2. If it still stops, do without the phone: download the file \`pupitre-3.2.1.vfw\` from the support page on a computer, connect the display with a USB-C **data** cable (the one in the box only charges), and drop the file on the drive that appears.

          The cable way took four minutes and can’t be interrupted by a phone call, which is how I lost my second attempt.
        `,
        accepted: "author",
        acceptedAt: ago(61, 14),
        acceptedBy: "tashdown",
        votes: up("tashdown", "femi", "ines", "nora", "yanis"),
        comments: [
          {
            author: "tashdown",
            at: ago(61, 14),
            body: en`Keeping the screen on got it to 69, the cable did the rest. I’d have spent a week blaming block 812. Thank you.`,
          },
          {
            author: "ines",
            at: ago(60, 22),
            body: en`We reproduced it thanks to your log. App 5.2 reserves the space before it starts and resumes where it stopped; it is in the stores since this morning.`,
          },
        ],
      },
      {
        author: "yanis",
        at: ago(59, 11),
        body: en`
          You can also skip the official file: a friend put a version on a sharing site that installs in two minutes and lifts the 25 km/h limit while it’s at it. Ask me for the link.
        `,
        removed: {
          by: "femi",
          at: ago(59, 3),
          reason: en`It offered firmware that lifts the speed limit, which isn’t road-legal and voids the warranty. The other answers stay as they are.`,
        },
        votes: [],
        comments: [],
      },
    ],
  },
  {
    key: "order-in-preparation",
    space: "help",
    kind: "question",
    language: "en",
    title: en`Spare A360 battery still “in preparation” five weeks after I paid. Is anyone there?`,
    author: "rhona",
    at: ago(40, 9),
    body: en`
      I ordered a second A360 for my Menuet five weeks ago. The page said *ships within 5 days*. Since then: one automatic e-mail, two messages to the contact form, no human reply. The money left my account on the first day.

      I like the bike. I’d like it more if I could ride it further than the post. Is anyone else waiting, and is there a date?
    `,
    tags: ["menuet", "a360", "orders"],
    votes: up("odile", "femi", "tashdown", "yanis"),
    comments: [
      {
        author: "yanis",
        at: ago(40, 2),
        body: en`Same here for a charger, three weeks. So it isn’t only the batteries.`,
      },
    ],
    answers: [
      {
        author: "hugo",
        at: ago(39, 22),
        body: en`
          You should have had a reply, and you didn’t. I’m sorry about that, and here is what I know.

          - **Why.** A delivery of A360 cells failed our incoming check, and the whole lot went back. Batteries ordered in the last seven weeks are waiting for the next one.
          - **When.** The cells reached Saint-Étienne on Monday. Packs leave from the end of next week, in the order they were bought.
          - **The promise of five days** stayed on the page because nobody took it down. It is down now.
          - **Your money.** You can cancel and be repaid today; you don’t have to wait for the parcel to ask.

          Yanis, chargers are a separate matter (a carrier lost a pallet). Yours was sent again yesterday.
        `,
        votes: up("rhona", "yanis", "odile", "femi"),
        comments: [
          {
            author: "rhona",
            at: ago(39, 6),
            body: en`That’s the first straight answer in five weeks, thank you. I’ll wait for the battery. Could somebody check the delivery address? I’ve moved since.`,
          },
        ],
      },
    ],
    closed: {
      by: "femi",
      at: ago(38, 20),
      reason: en`The delay is explained above for everyone. What remains concerns one order and a home address, which don’t belong on a public page: customer service has written to Rhona directly. Nothing has been removed.`,
    },
    archived: {
      by: "femi",
      at: ago(8, 14),
      reason: en`Every battery of that delivery has arrived. Kept to be read, since the reason for the delay may matter to others.`,
    },
  },
  {
    key: "ballade-3-ticking",
    space: "help",
    kind: "question",
    language: "en",
    title: en`Ballade 3: ticking under load that survives everything I have tightened`,
    author: "tashdown",
    at: ago(1, 4),
    body: en`
      This one beats me, and I used to be paid for it.

      A regular *tick*, once per turn of the cranks, on the right-hand down stroke, only above 150 W or so of effort. Seated or standing, assistance on or off. 3,400 miles on the bike.

      | Tried | Result |
      |---|---|
      | Crank bolts to 40 N·m, fresh grease | same |
      | Pedals swapped with another bike’s | same |
      | Belt tension 54 Hz, alignment checked | same |
      | Seat post out, cleaned, regreased | same |
      | Rack and mudguard removed | same |
      | Motor bolts to 22 N·m, crossways | gone for 8 miles, then back |

      The last line is my only clue. I’ve marked the bolt heads with paint and they haven’t turned. With a stethoscope (a real one, my sister’s a vet) it’s loudest on the left motor bracket.

      Before I drop the motor: has anyone found a shim or a sleeve in there that can dry out?
    `,
    tags: ["ballade-3", "noise", "motor"],
    votes: up("femi", "odile"),
    comments: [
      {
        author: "femi",
        at: ago(1, 1),
        body: en`Does it change with temperature? Mine (a 2, so a different bracket) only ticked on cold mornings.`,
      },
      {
        author: "tashdown",
        at: ago(0, 21),
        body: en`Good thought. 6 °C and 17 °C today, no difference I can hear.`,
      },
    ],
    answers: [],
  },
  {
    key: "repair-kit-without-a-chain",
    space: "workshop",
    kind: "discussion",
    language: "en",
    title: en`What lives in your repair kit now that there’s no chain?`,
    author: "tashdown",
    at: ago(33, 8),
    body: en`
      I emptied my saddlebag yesterday and found a chain tool, two quick links and a rag. On a belt bike. Habit is a heavy thing.

      What’s in it since this morning, 640 g all told:

      - tube and two levers, plus a boot cut from an old tyre
      - 15 mm spanner, because the rear wheel still has nuts
      - 4, 5 and 6 mm hex keys on a ring
      - pump, and a gauge that’s honest below 40 psi
      - two zip ties and a metre of tape wrapped around the pump
      - spare fuse for the light circuit, taped inside the battery cover

      What do you carry that saved a day, and what have you carried for years without once touching it?
    `,
    tags: ["tools", "belt", "repairs"],
    votes: up("femi", "rhona", "odile", "ines", "nora"),
    comments: [],
    answers: [
      {
        author: "rhona",
        at: ago(33, 2),
        body: en`
          Saved a day: a **nitrile glove**. A wheel change on a station platform and then a meeting, with clean hands.

          Never touched: the multitool with nineteen functions. It’s too fat to reach any bolt on a folding bike.
        `,
        votes: up("tashdown", "femi", "nora"),
        comments: [],
      },
      {
        author: "femi",
        at: ago(32, 15),
        body: en`
          > spare fuse for the light circuit, taped inside the battery cover

          Stealing this. I walked nine miles of unlit towpath last winter for want of a fuse that costs pennies. Is it the 2 A blade type on the Ballade 2 as well?
        `,
        votes: up("tashdown"),
        comments: [
          {
            author: "tashdown",
            at: ago(32, 12),
            body: en`2 A mini blade on the 2, 3 A on the 3. Not interchangeable, so write it on the tape.`,
          },
          {
            author: "rhona",
            at: ago(32, 9),
            body: en`I’ve a bag of both to give away. My number is on the card in the window of the launderette on Mill Lane, or come by: number 14, blue door.`,
            hidden: {
              by: "femi",
              at: ago(32, 7),
              reason: en`Hidden to keep a home address off a public page, not for anything that was said. Rhona, write to people directly.`,
            },
          },
        ],
      },
      {
        author: "odile",
        at: ago(30, 10),
        body: en`
          I read in English better than I write it, so a short list: a spare valve core, the little key to remove it, and a photograph of my belt when it was new. When something looks strange I compare, and most of the time it was always like that.
        `,
        votes: up("tashdown", "rhona", "ines", "femi"),
        comments: [],
      },
      {
        author: "ines",
        at: ago(27, 23),
        body: en`
          From the other side of the counter, what comes back most often is a belt somebody folded into a jersey pocket. If you carry a spare, keep it in a loop no tighter than 12 cm across, and never twist it: the cords break inside and it fails a month later, far from home.
        `,
        votes: up("tashdown", "rhona", "femi", "nora"),
        comments: [
          {
            author: "tashdown",
            at: ago(27, 14),
            body: en`Mine was in a mug. A 9 cm mug. It’s now on a nail in the shed, thank you.`,
          },
        ],
      },
      {
        author: "nora",
        at: ago(19, 6),
        body: en`
          A strip of reflective tape with my phone number written on the back, stuck under the saddle. It has brought a bike home once, and nothing else I carry can say that.
        `,
        votes: up("rhona"),
        comments: [],
      },
      {
        author: "tashdown",
        at: ago(0, 9),
        body: en`
          A month on, the tally: glove in, fuse labelled, valve core in, belt off its mug. The zip ties went into a neighbour’s mudguard on the second day, so those stay.

          Under 700 g still. I’ll draw up the list as one page and put it here when the spelling’s right.
        `,
        votes: up("femi", "odile"),
        comments: [],
      },
    ],
  },
];
