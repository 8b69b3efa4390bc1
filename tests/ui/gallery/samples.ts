import type { PersonView, PostView, SpaceView, ThreadRow, ThreadView } from "#app/domain/threads/views.ts";
import type { AdminSpace } from "#app/ui/admin/admin-space.ts";
import type { SearchResult } from "#app/ui/search/search-result.tsx";

type L = "fr" | "en";
const p = (username: string, displayName: string, staff = false): PersonView => ({
  username,
  displayName,
  path: `/u/${username}`,
  avatar: null,
  staff,
});
export const people = {
  claire: p("claire", "Claire Morel"),
  tom: p("tom-b", "Tom Beckett"),
  yasmine: p("yasmine", "Yasmine El Amrani"),
  luc: p("luc", "Luc Perrin", true),
  ada: p("ada", "Ada"),
};
const hour = 3_600_000;
export const now = "2026-11-22T12:00:00.000Z";
const ago = (hours: number) => new Date(Date.parse(now) - hours * hour).toISOString();

export const spaces = (l: L): SpaceView[] =>
  (
    [
      [
        "machines",
        l === "fr" ? "Machines et réglages" : "Machines and settings",
        l === "fr"
          ? "Mouture, température, pression : tout ce qui se règle."
          : "Grind, temperature, pressure: everything that can be set.",
        210,
        "wrench",
        ["question"],
      ],
      [
        "care",
        l === "fr" ? "Entretien" : "Care and cleaning",
        l === "fr" ? "Détartrer, nettoyer, faire durer." : "Descale, clean, make it last.",
        150,
        "sprout",
        ["question"],
      ],
      [
        "cafe",
        l === "fr" ? "Le comptoir" : "The counter",
        l === "fr" ? "Recettes, grains et conversations." : "Recipes, beans and conversation.",
        30,
        "messages-square",
        ["discussion"],
      ],
      [
        "workshop",
        l === "fr" ? "L’atelier" : "The workshop",
        l === "fr"
          ? "Essais et versions à venir, entre membres."
          : "Trials and versions to come, among members.",
        285,
        "lightbulb",
        ["question", "discussion"],
      ],
    ] as const
  ).map(([slug, name, description, hue, icon, kinds]) => ({
    slug,
    name,
    description,
    path: `/s/${slug}`,
    hue,
    icon,
    kinds: [...kinds],
    defaultKind: kinds[0],
    language: "all",
    visibility: slug === "workshop" ? "members" : "public",
    threadCount: 12,
  }));

const titles = {
  en: [
    [
      "Why does the pressure drop after a week without use?",
      "The inlet valve dries out: run two empty cycles before the first cup, then check the seal.",
    ],
    [
      "Can I use filtered water instead of descaling tablets, and how often should I still descale it?",
      "Filtered water helps but does not replace descaling: count three months instead of one.",
    ],
    ["The grinder stops on very oily beans", "Brush the burrs dry, then run a handful of medium roast."],
    ["Which cup fits under the spout without the tray?", "Anything up to 14 cm."],
    ["Steam wand drips between uses", null],
  ],
  fr: [
    [
      "Pourquoi la pression baisse-t-elle après une semaine sans utilisation\u202f?",
      "Le clapet d’arrivée sèche\u202f: lancez deux cycles à vide avant la première tasse, puis contrôlez le joint.",
    ],
    [
      "Peut-on utiliser de l’eau filtrée à la place des pastilles de détartrage, et à quelle fréquence détartrer malgré tout\u202f?",
      "L’eau filtrée aide sans remplacer le détartrage\u202f: comptez trois mois au lieu d’un.",
    ],
    [
      "Le moulin s’arrête avec des grains très gras",
      "Brossez les meules à sec, puis passez une poignée de grains moyennement torréfiés.",
    ],
    ["Quelle tasse passe sous le bec sans la grille\u202f?", "Tout ce qui fait jusqu’à 14\u202fcm."],
    ["La buse vapeur goutte entre deux utilisations", null],
  ],
} as const;

export const rows = (l: L): ThreadRow[] =>
  titles[l].map(([title, solution], i) => {
    const s = spaces(l)[i % 3]!;
    return {
      id: String(i + 1),
      kind: i === 3 ? "discussion" : "question",
      title,
      path: `/t/${i + 1}/x`,
      language: l,
      space: { slug: s.slug, name: s.name, path: s.path, hue: s.hue },
      tags: i % 2 ? ["eau", "détartrage", "filtre"] : ["pression"],
      product: i === 0 ? { slug: "aria-2", name: "Aria 2", path: "/products/aria-2" } : null,
      author: i === 2 ? null : Object.values(people)[i % 5]!,
      createdAt: ago([3, 28, 90, 700, 5000][i]!),
      activeAt: ago(i),
      score: [42, 7, 0, 1284, -2][i]!,
      answerCount: [3, 12, 1, 108, 0][i]!,
      meToo: [0, 1, 0, 0, 1284][i]!,
      solved: i < 3 && i !== 1 ? true : i === 1,
      closed: i === 3,
      locked: false,
      pinned: false,
      duplicate: false,
      solution: i < 3 ? solution : null,
      idea: null,
      unread: null,
    } satisfies ThreadRow;
  });
export const waiting = (l: L) =>
  rows(l)
    .slice(2)
    .map((r, i) => ({
      ...r,
      kind: "question" as const,
      solved: false,
      closed: false,
      solution: null,
      answerCount: 0,
      score: i,
    }));

const post = (id: string, over: Partial<PostView>): PostView => ({
  id,
  kind: "answer",
  author: people.tom,
  html: "<p>…</p>",
  score: 3,
  official: false,
  gone: null,
  accepted: null,
  createdAt: ago(30),
  editedAt: null,
  bookmarked: null,
  myVote: 0,
  edits: 0,
  can: { ...noRights, vote: true, comment: true },
  comments: [],
  ...over,
});

const noRights = {
  vote: false,
  voteDown: false,
  accept: false,
  comment: false,
  edit: false,
  suggest: false,
  withdraw: false,
  anonymise: false,
  moderate: false,
};

const text = {
  en: {
    body: "<p>My <strong>Aria 2</strong> stayed unused for a week while I was away. Since then the first cup comes out thin and the gauge stays under <em>6 bar</em>, where it used to reach 9 without effort. The second cup is better, the third is nearly right.</p><p>What I tried so far:</p><ul><li>a finer grind, two notches down;</li><li>fresh beans from the same roaster;</li><li>descaling with the tablets, following <a href='https://example.org/manual'>the manual’s page 14</a>.</li></ul><p>The display shows <code>E-04</code> for a second at start-up. Is this linked?</p>",
    accepted:
      "<p>Yes, the two are linked. After a few days the inlet valve dries and no longer closes fully, so part of the pressure leaks back into the tank. <code>E-04</code> is the machine noticing it during its self-test.</p><h3>What to do</h3><ol><li>Run <strong>two empty cycles</strong> before the first cup. The seal swells again with hot water.</li><li>If the gauge is still under 8 bar, open the side cover and check the seal’s colour: grey is fine, white means it is due for a change.</li><li>Reset the counter as below.</li></ol><pre tabindex='0'><code class='hljs language-bash'><span class='hljs-comment'># service menu, Aria 2 only</span>\n<span class='hljs-built_in'>set</span> valve.cycles = <span class='hljs-number'>0</span>\n<span class='hljs-keyword'>echo</span> <span class='hljs-string'>\"done\"</span> &amp;&amp; a-very-long-command --with-options --that-never-seem-to-end --and-need-scrolling</code></pre><div class='table-scroll' tabindex='0'><table><thead><tr><th>Model</th><th>Seal</th><th>Life</th></tr></thead><tbody><tr><td>Aria 1</td><td>S-110</td><td>18 months</td></tr><tr><td>Aria 2</td><td>S-120</td><td>24 months</td></tr></tbody></table></div><blockquote><p>Keep the tank full when you leave: it slows the drying.</p></blockquote>",
    other: "<p>Same here, and I simply leave the tank full now. It never came back in six months.</p>",
    c: [
      "<p>Did the gauge come back at once, or over a few cups?</p>",
      "<p>At once, on the second empty cycle.</p>",
      "<p>Worth adding that <code>E-04</code> also shows with a half-empty tank.</p>",
      "<p>Thank you, this saved my Sunday.</p>",
      "<p>Works on the Aria 1 too.</p>",
    ],
  },
  fr: {
    body: "<p>Mon <strong>Aria 2</strong> est restée une semaine sans servir pendant mon absence. Depuis, la première tasse sort trop claire et l’aiguille reste sous <em>6 bars</em>, alors qu’elle montait à 9 sans effort. La deuxième tasse est meilleure, la troisième presque bonne.</p><p>Ce que j’ai déjà essayé\u202f:</p><ul><li>une mouture plus fine, de deux crans\u202f;</li><li>des grains frais du même torréfacteur\u202f;</li><li>un détartrage avec les pastilles, en suivant <a href='https://example.org/manual'>la page 14 du manuel</a>.</li></ul><p>L’écran affiche <code>E-04</code> une seconde au démarrage. Est-ce lié\u202f?</p>",
    accepted:
      "<p>Oui, les deux sont liés. Après quelques jours, le clapet d’arrivée sèche et ne se ferme plus tout à fait\u202f: une partie de la pression retourne dans le réservoir. <code>E-04</code> est la machine qui s’en aperçoit pendant son autocontrôle.</p><h3>Que faire</h3><ol><li>Lancez <strong>deux cycles à vide</strong> avant la première tasse. Le joint regonfle à l’eau chaude.</li><li>Si l’aiguille reste sous 8 bars, ouvrez le capot latéral et regardez la couleur du joint\u202f: gris, tout va bien\u202f; blanc, il est à changer.</li></ol><blockquote><p>Laissez le réservoir plein quand vous partez\u202f: cela ralentit le séchage.</p></blockquote>",
    other:
      "<p>Même chose ici, et je laisse simplement le réservoir plein depuis. Ce n’est pas revenu en six mois.</p>",
    c: [
      "<p>L’aiguille est-elle remontée d’un coup, ou en quelques tasses\u202f?</p>",
      "<p>D’un coup, au deuxième cycle à vide.</p>",
      "<p>À noter\u202f: <code>E-04</code> s’affiche aussi avec un réservoir à moitié vide.</p>",
      "<p>Merci, mon dimanche est sauvé.</p>",
      "<p>Fonctionne aussi sur l’Aria 1.</p>",
    ],
  },
};

export function thread(l: L, member: boolean): ThreadView {
  const t = text[l];
  const can = { ...noRights, vote: member, accept: member, comment: member };
  const comments = t.c.map((html, i) =>
    post(`c${i}`, {
      kind: "comment",
      html,
      author: Object.values(people)[i]!,
      official: i === 3,
      createdAt: ago(20 - i),
      score: 0,
    }),
  );
  return {
    ...rows(l)[0]!,
    tags: ["pression", "aria-2", "joint"],
    gone: null,
    follow: member ? { level: "everything" } : null,
    notices: [],
    canonical: null,
    askedAs: [],
    body: post("100", {
      kind: "body",
      author: people.claire,
      html: t.body,
      score: 42,
      can: { ...can, vote: false, accept: false },
    }),
    answers: [
      post("101", {
        author: people.luc,
        official: true,
        html: t.accepted,
        score: 31,
        accepted: { as: "author", at: ago(2) },
        comments,
        can,
        myVote: member ? 1 : 0,
        editedAt: ago(1),
      }),
      post("102", {
        author: people.tom,
        html: t.other,
        score: 8,
        can,
        comments: [{ ...comments[0]!, id: "c9" }],
      }),
      post("103", {
        author: null,
        html: "",
        gone: { by: "author", reason: "", at: ago(3) },
        score: 0,
        can: { ...can, vote: false, accept: false, comment: false },
      }),
    ],
    order: "best",
    usualOrder: "best",
    nextAnswers: "abc",
    prevAnswers: null,
    firstUnread: null,
    related: rows(l).slice(1, 3),
    saidMeToo: false,
    can: { answer: member, meToo: member, moderate: false, propose: member, setProduct: false },
  };
}
export function unanswered(l: L): ThreadView {
  return {
    ...thread(l, false),
    ...waiting(l)[0]!,
    answers: [],
    nextAnswers: null,
    related: [],
    tags: [],
    locked: false,
  };
}

export const results = (l: L): SearchResult[] =>
  rows(l)
    .slice(0, 3)
    .map((r) => ({
      ...r,
      title: [
        { text: r.title.slice(0, 12), hit: false },
        { text: r.title.slice(12, 20), hit: true },
        { text: r.title.slice(20), hit: false },
      ],
      extract: [
        { text: "… the ", hit: false },
        { text: "pressure", hit: true },
        {
          text: ` ${r.solution ?? ""} and then some more words to see how two lines behave in the list of results.`,
          hit: false,
        },
      ],
    }));

export const adminSpaces: AdminSpace[] = spaces("en").map((s, i) => ({
  slug: s.slug,
  names: { en: s.name, fr: spaces("fr")[i]!.name },
  descriptions: { en: s.description, fr: spaces("fr")[i]!.description },
  kinds: s.kinds,
  defaultKind: s.defaultKind,
  language: "all",
  visibility: s.visibility,
  hue: s.hue,
  icon: s.icon,
  freshMonths: 18,
  voteBudget: i === 0 ? 10 : null,
  votePeriod: "month",
  groups: [],
}));
