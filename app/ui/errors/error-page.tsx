import { goneNext, goneTitle } from "../../i18n/decisions.ts";
import {
  body403,
  body404,
  body405,
  body409,
  body422,
  body429,
  body500,
  body503,
  referenceLine,
  statusLine,
  title403,
  title404,
  title405,
  title409,
  title422,
  title429,
  title500,
  title503,
} from "../../i18n/errors.ts";
import { backHome } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { SearchField } from "./search-field.tsx";

export type ErrorPageProps = {
  status: number;
  /** The refusal in words of its own, said instead of the status's. */
  reason?: string;
  /** Where that can be mended. */
  way?: { to: string; word: string };
  /** Short code the reader can give to the brand for a 500. */
  reference?: string;
};

const words: Record<number, { title: Text; body: Text }> = {
  403: { title: title403, body: body403 },
  404: { title: title404, body: body404 },
  405: { title: title405, body: body405 },
  409: { title: title409, body: body409 },
  410: { title: goneTitle, body: goneNext },
  422: { title: title422, body: body422 },
  429: { title: title429, body: body429 },
  500: { title: title500, body: body500 },
  503: { title: title503, body: body503 },
};

/** An unlisted status reads as a fault of ours or a wrong address. */
function wordsOf(status: number): { title: Text; body: Text } {
  return words[status] ?? words[status >= 500 ? 500 : 404]!;
}

/** The title of the document, the same as the page's own. */
export const errorTitle = (status: number): string => wordsOf(status).title();

/** What happened, what was kept, and a way on. */
export function ErrorPage({ status, reason, way, reference }: ErrorPageProps) {
  const { title, body } = wordsOf(status);
  return (
    <Narrow>
      <div>
        <p className="text-14 font-semibold text-quiet tabular-nums">{statusLine({ status })}</p>
        <h1 className="mt-1 text-28 font-bold tracking-[-0.01em]">{title()}</h1>
        <p className="mt-3 text-17 text-quiet">{reason ?? body()}</p>
        {reference && <p className="mt-3 text-14 text-quiet">{referenceLine({ reference })}</p>}
      </div>
      {status === 404 && <SearchField />}
      <p className="flex flex-wrap gap-3">
        {way && <ButtonLink to={way.to}>{way.word}</ButtonLink>}
        <ButtonLink to="/" tone={status === 404 || way ? "quiet" : "primary"}>
          {backHome()}
        </ButtonLink>
      </p>
    </Narrow>
  );
}
