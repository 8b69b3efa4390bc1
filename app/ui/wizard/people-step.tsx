import { peopleStepLead, peopleStepTitle } from "../../i18n/wizard.ts";
import { InviteForm, type InviteFormProps } from "../people/invite-form.tsx";
import { InvitedNotice } from "../people/invited-notice.tsx";
import { WizardFrame } from "./wizard-frame.tsx";

export type PeopleStepProps = Omit<InviteFormProps, "to"> & {
  invited: boolean;
  /** Whether mail leaves this machine. */
  mailLeaves: boolean;
};

export function PeopleStep({ invited, mailLeaves, ...invite }: PeopleStepProps) {
  return (
    <WizardFrame
      current="/admin/start/people"
      title={peopleStepTitle()}
      lead={peopleStepLead()}
      done={invite.open.length > 0}
      undone={mailLeaves ? [] : ["/admin/start/mail"]}
    >
      {invited && <InvitedNotice open={invite.open} />}
      <InviteForm {...invite} to="/admin/start/people" />
    </WizardFrame>
  );
}
