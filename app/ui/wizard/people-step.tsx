import { inviteSent } from "../../i18n/invitations.ts";
import { peopleStepLead, peopleStepTitle } from "../../i18n/wizard.ts";
import { InviteForm, type InviteFormProps } from "../people/invite-form.tsx";
import { Notice } from "../primitives/notice.tsx";
import { WizardFrame } from "./wizard-frame.tsx";

export type PeopleStepProps = Omit<InviteFormProps, "to"> & { invited: boolean };

export function PeopleStep({ invited, ...invite }: PeopleStepProps) {
  return (
    <WizardFrame
      current="/admin/start/people"
      title={peopleStepTitle()}
      lead={peopleStepLead()}
      done={invite.open.length > 0}
    >
      {invited && (
        <Notice tone="success" live>
          {inviteSent()}
        </Notice>
      )}
      <InviteForm {...invite} to="/admin/start/people" />
    </WizardFrame>
  );
}
