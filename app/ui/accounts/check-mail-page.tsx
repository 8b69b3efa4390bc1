import { Mail } from "lucide-react";
import {
  checkMailJoin,
  checkMailReset,
  checkMailSlow,
  checkMailTitle,
  yourAddress,
} from "../../i18n/accounts.ts";
import { MessagePage } from "./message-page.tsx";

export type CheckMailPageProps = { purpose: "join" | "reset"; email: string | null };

/** The same words whether or not the address belongs to an account. */
export function CheckMailPage({ purpose, email }: CheckMailPageProps) {
  const words = purpose === "join" ? checkMailJoin : checkMailReset;
  return (
    <MessagePage icon={<Mail />} title={checkMailTitle()}>
      <p>{words({ email: email ?? yourAddress() })}</p>
      <p>{checkMailSlow()}</p>
    </MessagePage>
  );
}
