import type { ShouldRevalidateFunction } from "@remix-run/react";

/** For pages whose form may come too late: it is shown again with what is there by now. */
export const rereadsLate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;
