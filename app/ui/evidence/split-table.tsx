import type { Split } from "../../domain/evidence/views.ts";
import { nothingKnown, partColumn, votersColumn, withheldOf } from "../../i18n/evidence-file.ts";
import { figure } from "../../i18n/lists.ts";

/** How many voters each part has; of what is withheld, how many parts there are. */
export function SplitTable({ title, split: { cells, withheld } }: { title: string; split: Split }) {
  return (
    <div className="min-w-0 break-inside-avoid">
      <h3 className="text-14 font-semibold text-quiet">{title}</h3>
      {cells.length > 0 && (
        <table className="mt-1 w-full text-14">
          <thead className="sr-only">
            <tr>
              <th scope="col">{partColumn()}</th>
              <th scope="col">{votersColumn()}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ key, name, voters }) => (
              <tr key={key} className="border-b border-line">
                <td className="py-1 break-words">{name}</td>
                <td className="py-1 text-end tabular-nums">{figure({ value: voters })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cells.length === 0 && withheld === 0 && <p className="mt-1 text-14 text-quiet">{nothingKnown()}</p>}
      {withheld > 0 && <p className="mt-1.5 text-13 text-quiet">{withheldOf({ count: withheld })}</p>}
    </div>
  );
}
