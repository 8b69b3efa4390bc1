import {
  CircleSlash2,
  CloudOff,
  type LucideIcon,
  MailQuestion,
  RotateCcw,
  ShieldX,
  UserCheck,
} from "lucide-react";
import {
  againBody,
  againTitle,
  awayBody,
  awayTitle,
  backToSignIn,
  deniedBody,
  deniedTitle,
  namesakeBody,
  namesakeStuck,
  namesakeTitle,
  refusedBody,
  refusedTitle,
  unverifiedBody,
  unverifiedTitle,
} from "../../i18n/identities.ts";
import { backHome, signIn } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { MessagePage } from "./message-page.tsx";

const all = {
  again: { icon: RotateCcw, title: againTitle, body: againBody },
  denied: { icon: CircleSlash2, title: deniedTitle, body: deniedBody },
  away: { icon: CloudOff, title: awayTitle, body: awayBody },
  refused: { icon: ShieldX, title: refusedTitle, body: refusedBody },
  namesake: { icon: UserCheck, title: namesakeTitle, body: namesakeBody },
  unverified: { icon: MailQuestion, title: unverifiedTitle, body: unverifiedBody },
} satisfies Record<string, { icon: LucideIcon; title: Text; body: Text }>;

type Trouble = keyof typeof all;

export const isTrouble = (why: string): why is Trouble => Object.hasOwn(all, why);

/** @param props.local whether one may sign in otherwise */
export type TroublePageProps = { why: Trouble; local: boolean; signedIn: boolean };

/** Why the way to the provider and back did not end in a sign-in. */
export function TroublePage({ why, local, signedIn }: TroublePageProps) {
  const { icon: Icon, title, body } = all[why];
  const stuck = why === "namesake" && !local;
  const toLink = `/login?next=${encodeURIComponent("/settings/identities")}`;
  return (
    <MessagePage icon={<Icon />} title={title()} action={way()}>
      <p>{stuck ? namesakeStuck() : body()}</p>
    </MessagePage>
  );

  function way() {
    if (signedIn) return <ButtonLink to="/">{backHome()}</ButtonLink>;
    if (why === "namesake" && local) return <ButtonLink to={toLink}>{signIn()}</ButtonLink>;
    return <ButtonLink to="/login">{backToSignIn()}</ButtonLink>;
  }
}
