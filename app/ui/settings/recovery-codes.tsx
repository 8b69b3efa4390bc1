import { recoveryFile, recoveryKept, recoverySave, recoveryTitle, recoveryWhat } from "../../i18n/safety.ts";
import { textLink } from "../accounts/form-header.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Section } from "./section.tsx";

/** A member's recovery codes, the once that they can be read; the file is made of the page itself. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return (
    <Section title={recoveryTitle()} what={recoveryWhat()}>
      <ol className="grid gap-x-8 gap-y-1 rounded-card border border-line bg-sunken px-5 py-4 font-mono text-17 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p>
        <a href={file} download={recoveryFile()} className={textLink}>
          {recoverySave()}
        </a>
      </p>
      <div>
        <ButtonLink to="/settings/security">{recoveryKept()}</ButtonLink>
      </div>
    </Section>
  );
}
