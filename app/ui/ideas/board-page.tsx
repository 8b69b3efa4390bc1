import { Lightbulb } from "lucide-react";
import { ideasLead, ideasTitle, proposeIdea } from "../../i18n/ideas.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Board, type BoardProps } from "./board.tsx";

/** The ideas of every space. */
export function BoardPage(board: Omit<BoardProps, "propose" | "showSpace">) {
  return (
    <Columns>
      <PageHeader title={ideasTitle()} lead={ideasLead()}>
        <ButtonLink to="/ideas/new" size="small">
          <Lightbulb size={16} aria-hidden="true" />
          {proposeIdea()}
        </ButtonLink>
      </PageHeader>
      <Board {...board} propose="/ideas/new" />
    </Columns>
  );
}
