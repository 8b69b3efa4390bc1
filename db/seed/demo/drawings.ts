/** Pictures that members of the demo sent, drawn rather than photographed. */
export type DemoDrawing = { thread: string; name: string; alt: string; svg: string };

/** The teeth of a belt, evenly spaced along the drawing. */
const teeth = Array.from(
  { length: 30 },
  (_, n) => `<rect x="${40 + n * 38}" y="268" width="20" height="104" rx="4" fill="#3b4148"/>`,
).join("");

export const demoDrawings: DemoDrawing[] = [
  {
    thread: "claquement-de-courroie",
    name: "courroie-vue-de-dessus.webp",
    alt: "Schéma\u202f: la courroie vue de dessus, à l’aplomb du pignon, décalée de deux millimètres vers l’extérieur",
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="640" viewBox="0 0 1200 640">
      <rect width="1200" height="640" fill="#eef0ee"/>
      <rect x="430" y="200" width="340" height="240" rx="26" fill="#a9b0b5"/>
      <rect x="430" y="200" width="340" height="18" rx="9" fill="#7c858c"/>
      <rect x="430" y="422" width="340" height="18" rx="9" fill="#7c858c"/>
      <rect x="0" y="262" width="1200" height="116" fill="#23272b"/>${teeth}
      <path d="M0 330H1200" stroke="#d97706" stroke-width="4" stroke-dasharray="22 16"/>
      <path d="M0 320H1200" stroke="#0f766e" stroke-width="4"/>
      <path d="M880 470v-88m0 0l-16 26m16-26l16 26M880 170v88m0 0l-16-26m16 26l16-26" stroke="#b91c1c" stroke-width="7" fill="none" stroke-linecap="round"/>
    </svg>`,
  },
  {
    thread: "pupitre-update-stuck",
    name: "pupitre-at-64.webp",
    alt: "Drawing of the Pupitre’s screen: a circle of arrows, and below it a progress bar that stands at about two thirds",
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="680" viewBox="0 0 1000 680">
      <rect width="1000" height="680" fill="#e7e5e0"/>
      <rect x="170" y="70" width="660" height="540" rx="56" fill="#1f2428"/>
      <rect x="216" y="116" width="568" height="448" rx="26" fill="#0d1b24"/>
      <path d="M410 300a92 92 0 0 1 164-50m16 66a92 92 0 0 1-164 50" stroke="#8ecae6" stroke-width="18" fill="none" stroke-linecap="round"/>
      <path d="M584 206v50h-50M416 410v-50h50" stroke="#8ecae6" stroke-width="18" fill="none" stroke-linecap="round" stroke-linejoin="round"/>
      <rect x="296" y="470" width="408" height="30" rx="15" fill="#27404f"/>
      <rect x="296" y="470" width="261" height="30" rx="15" fill="#8ecae6"/>
      <circle cx="500" cy="588" r="9" fill="#4b545a"/>
    </svg>`,
  },
];
