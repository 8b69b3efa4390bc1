import { DoorClosed } from "lucide-react";
import { leftForGood, leftForNow, leftTitle } from "../../i18n/leaving.ts";
import { backHome, signIn } from "../../i18n/shell.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { MessagePage } from "./message-page.tsx";

/** After leaving: what holds now, and the way on. */
export function LeftPage({ forGood }: { forGood: boolean }) {
  return (
    <MessagePage
      icon={<DoorClosed />}
      title={leftTitle()}
      action={
        <>
          {!forGood && <ButtonLink to="/login">{signIn()}</ButtonLink>}
          <ButtonLink to="/" tone="quiet">
            {backHome()}
          </ButtonLink>
        </>
      }
    >
      <p>{forGood ? leftForGood() : leftForNow()}</p>
    </MessagePage>
  );
}
