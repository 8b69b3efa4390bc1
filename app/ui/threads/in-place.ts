import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";

/** Why nothing changed: a key of `app/i18n/errors.ts`, or empty where no answer came at all. */
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
    const key = isRouteErrorResponse(error) ? (error.data as { key?: string } | null)?.key : undefined;
    return { failed: key ?? "" } satisfies Failed;
  }
}

export function failureOf(outcome: unknown): string | null {
  const failed = (outcome as Partial<Failed> | null | undefined)?.failed;
  return failed === undefined ? null : failed;
}
