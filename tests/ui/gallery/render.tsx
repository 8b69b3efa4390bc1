import { createRemixStub } from "@remix-run/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { type Locale, provideLocale } from "#app/i18n/locale.ts";
import { Shell } from "#app/ui/layout/shell.tsx";
import { samples } from "./pages.tsx";
import { now, people, spaces } from "./samples.ts";

export const names = Object.keys(samples("en"));

/** The HTML of one sample page inside its shell, as a server would send it. */
export function renderSample(name: string, locale: Locale): string {
  provideLocale(() => locale);
  const sample = samples(locale)[name]!;
  const page = (
    <Shell
      brand={{ name: "Maison Aria", logoUrl: null }}
      banner={null}
      spaces={name === "home-empty" ? [] : spaces(locale)}
      viewer={
        sample.member
          ? { ...people.claire, unread: 3, moderator: true, desk: true, administrator: true }
          : null
      }
      locale={locale}
      path={sample.path}
      now={sample.member ? now : null}
      zone={null}
    >
      {sample.page()}
    </Shell>
  );
  // biome-ignore lint/correctness/noComponentHookFactories: the stub takes routes, and a route is a component
  const Stub = createRemixStub([{ path: "*", Component: () => page }]);
  return renderToStaticMarkup(<Stub initialEntries={[sample.path]} />);
}
