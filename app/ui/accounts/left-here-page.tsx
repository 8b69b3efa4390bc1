import { LogOut } from "lucide-react";
import { leaveThereToo, leftBody, leftTitle } from "../../i18n/identities.ts";
import { backHome } from "../../i18n/shell.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { MessagePage } from "./message-page.tsx";

/** @param props.there where one signs out at the provider */
export function LeftHerePage({ there }: { there: string }) {
  const action = (
    <>
      <ButtonLink to={there} leaves>
        {leaveThereToo()}
      </ButtonLink>
      <ButtonLink to="/" tone="quiet">
        {backHome()}
      </ButtonLink>
    </>
  );
  return (
    <MessagePage icon={<LogOut />} title={leftTitle()} action={action}>
      <p>{leftBody()}</p>
    </MessagePage>
  );
}
