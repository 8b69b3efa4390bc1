import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { failure, information, success, warning } from "../../i18n/forms.ts";
import type { Text } from "../../i18n/text.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type NoticeTone = "success" | "info" | "warning" | "error";

const tones: Record<NoticeTone, { look: string; mark: string; icon: LucideIcon; word: Text }> = {
  success: {
    look: "border-success-line bg-success-tint text-success-ink",
    mark: "text-success",
    icon: CircleCheck,
    word: success,
  },
  info: {
    look: "border-info-line bg-info-tint text-info-ink",
    mark: "text-info",
    icon: Info,
    word: information,
  },
  warning: {
    look: "border-warning-line bg-warning-tint text-warning-ink",
    mark: "text-warning",
    icon: TriangleAlert,
    word: warning,
  },
  error: {
    look: "border-danger-line bg-danger-tint text-danger-ink",
    mark: "text-danger",
    icon: CircleAlert,
    word: failure,
  },
};

/** A link in a notice: in the colour of its words. */
export const noticeLink = "font-semibold underline decoration-1 underline-offset-3 hover:decoration-2";

/** One sentence that matters for the whole page. `live` announces it to screen readers when it comes after an act. */
export function Notice({ tone, live, children }: { tone: NoticeTone; live?: boolean; children: ReactNode }) {
  const { look, mark, icon: Icon, word } = tones[tone];
  return (
    <div
      role={live ? "status" : undefined}
      className={`flex items-start gap-3 rounded-card border px-4 py-3 ${look}`}
    >
      <Icon size={20} className={`mt-0.5 shrink-0 ${mark}`} aria-hidden="true" />
      <div className="min-w-0">
        <VisuallyHidden>{word()} </VisuallyHidden>
        {children}
      </div>
    </div>
  );
}
