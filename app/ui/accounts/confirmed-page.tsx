import { CircleCheck, Link2Off, PenLine } from "lucide-react";
import {
  confirmExpiredBody,
  confirmExpiredTitle,
  confirmedBody,
  confirmedTitle,
} from "../../i18n/accounts.ts";
import { askQuestion, backHome, signIn } from "../../i18n/shell.ts";
import { askPath } from "../../lib/paths.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { MessagePage } from "./message-page.tsx";

export type ConfirmedPageProps = { outcome: "confirmed" | "expired"; signedIn: boolean };

export function ConfirmedPage({ outcome, signedIn }: ConfirmedPageProps) {
  if (outcome === "expired") {
    return (
      <MessagePage
        icon={<Link2Off />}
        title={confirmExpiredTitle()}
        action={<ButtonLink to={signedIn ? "/" : "/login"}>{signedIn ? backHome() : signIn()}</ButtonLink>}
      >
        <p>{confirmExpiredBody()}</p>
      </MessagePage>
    );
  }
  return (
    <MessagePage
      icon={<CircleCheck />}
      title={confirmedTitle()}
      action={
        signedIn ? (
          <>
            <ButtonLink to={askPath()}>
              <PenLine size={18} aria-hidden="true" />
              {askQuestion()}
            </ButtonLink>
            <ButtonLink to="/" tone="quiet">
              {backHome()}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to="/login">{signIn()}</ButtonLink>
        )
      }
    >
      <p>{confirmedBody()}</p>
    </MessagePage>
  );
}
