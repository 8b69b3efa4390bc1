import font from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import type { GoneView } from "./domain/threads/views.ts";
import { read } from "./http/door.server.ts";
import type { Trouble } from "./http/respond.server.ts";
import { loadRoot } from "./http/root.server.ts";
import stylesheet from "./styles/app.css?url";
import { GonePage } from "./ui/decisions/gone-page.tsx";
import { ErrorPage, errorTitle } from "./ui/errors/error-page.tsx";
import { Shell } from "./ui/layout/shell.tsx";
import { LiveLater } from "./ui/live/live-later.tsx";
import { pageTitle } from "./ui/page-title.ts";

export const loader = read({ audience: "public", load: loadRoot });

/** Of pages that name none of their own: those that were refused. */
export const meta: MetaFunction<typeof loader> = ({ matches, error }) => [
  { title: pageTitle(matches, error ? errorTitle(statusOf(error)) : undefined) },
];

export { rereads as shouldRevalidate } from "./ui/threads/in-place.ts";

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** The page around every page. Visitors get no script at all: everything works as links and plain forms. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = root?.nonce;
  return (
    <html lang={root?.locale ?? "en"} dir="ltr" data-theme={root?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={root?.theme ?? "light dark"} />
        <link rel="icon" href={root?.brand.logoUrl ?? "/favicon.svg"} />
        {/* An optional font is used on the first page only if it is there at once. */}
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={stylesheet} />
        {root && <link rel="stylesheet" href={root.brand.stylesheet} />}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {nonce ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  const root = useLoaderData<typeof loader>();
  return (
    <Shell {...root}>
      <Outlet />
      {root.viewer && <LiveLater username={root.viewer.username} />}
    </Shell>
  );
}

/** Whatever a door refused, said in words, inside the shell where the shell could be made. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const trouble = isRouteErrorResponse(error) ? (error.data as Partial<Trouble> | null) : null;
  const gone = trouble?.key === "gone" ? (trouble.params as GoneView | undefined) : undefined;
  const page = gone ? (
    <GonePage gone={gone} />
  ) : (
    <ErrorPage status={statusOf(error)} reason={trouble?.said} way={trouble?.way} />
  );
  return root ? <Shell {...root}>{page}</Shell> : <main>{page}</main>;
}
