import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  type ShouldRevalidateFunction,
} from "@remix-run/react";

/** Why nothing changed, in words, or empty where no answer came at all. */
export type Failed = { failed: string };

/**
 * Sends an act whose outcome is shown where it was pressed. A refusal or a lost connection comes back as data: thrown, it
 * would put an error page where somebody is reading. What leads elsewhere, such as to signing in, still does.
 */
export async function inPlace({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    const answer = await serverAction<{ errors?: Record<string, string[]> } | null>();
    const [refused] = Object.values(answer?.errors ?? {}).flat();
    return refused === undefined ? answer : ({ failed: refused } satisfies Failed);
  } catch (error) {
    if (error instanceof Response) throw error;
    const said = isRouteErrorResponse(error) ? (error.data as { said?: string } | null)?.said : undefined;
    return { failed: said ?? "" } satisfies Failed;
  }
}

export function failureOf(outcome: unknown): string | null {
  const failed = (outcome as Partial<Failed> | null | undefined)?.failed;
  return failed === undefined ? null : failed;
}

/**
 * Whether the page's facts are read again after an act. Not after a vote, which puts its own figure in place: read again,
 * the answers could change places under the reader. And not after one that failed: where the site is out of reach, the
 * reading would fail too, and put an error page in its place.
 */
export const rereads: ShouldRevalidateFunction = ({ formAction, actionResult, defaultShouldRevalidate }) =>
  /^\/p\/\d+\/vote$/.test(formAction ?? "") || failureOf(actionResult) !== null
    ? false
    : defaultShouldRevalidate;
