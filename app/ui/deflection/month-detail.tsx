import type { MonthView } from "../../domain/deflection/views.ts";
import {
  answeredColumn,
  askedAnywayColumn,
  askedColumn,
  avoidedColumn,
  channelColumn,
  channelPart,
  channelWords,
  contactColumn,
  costColumn,
  effectIs,
  effectUnknown,
  floorColumn,
  metColumn,
  monthPart,
  peopleColumn,
  pictureColumn,
  placeColumn,
  placeWords,
  shareColumn,
  sideColumn,
  sideWords,
  solvedColumn,
  trialLead,
  trialPart,
  unknownReaders,
  wasAnswerColumn,
} from "../../i18n/deflection.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { DenseTable } from "../admin/table.tsx";
import { moneyWords, monthWords, percent, points, rangeWords, shareWords, whole } from "./figures.ts";
import { RangeBar } from "./range-bar.tsx";

/** One month: where it comes from, by channel, and what suggestions do. */
export function MonthDetail({ month, currency }: { month: MonthView; currency: string }) {
  const { places, channels, unknown, trial } = month;
  const title = monthPart({ month: monthWords(month.month) });
  const most = Math.max(0, ...channels.map(({ avoided }) => avoided.high));
  const sides = (["shown", "heldOut"] as const).map((side) => ({ side, answered: null, ...trial[side] }));
  return (
    <>
      <AdminPart title={title} id="month">
        <DenseTable
          label={title}
          rows={places}
          keyOf={({ place }) => place}
          columns={[
            {
              label: placeColumn(),
              leads: true,
              cell: ({ place }) => <span className="font-semibold">{placeWords[place]()}</span>,
            },
            { label: peopleColumn(), figure: true, cell: ({ people }) => whole(people) },
            { label: askedColumn(), figure: true, cell: ({ asked }) => whole(asked) },
            { label: answeredColumn(), figure: true, cell: ({ answered }) => whole(answered) },
            { label: solvedColumn(), figure: true, cell: ({ solved }) => shareWords(solved) },
            { label: contactColumn(), figure: true, cell: ({ contact }) => shareWords(contact) },
            { label: avoidedColumn(), figure: true, cell: ({ avoided }) => rangeWords(avoided) },
            { label: floorColumn(), figure: true, cell: ({ floor }) => whole(floor) },
          ]}
        />
        {unknown > 0 && <p className="mt-3 text-14 text-quiet">{unknownReaders({ count: unknown })}</p>}
      </AdminPart>
      {channels.length > 0 && (
        <AdminPart title={channelPart()} id="channels">
          <DenseTable
            label={channelPart()}
            rows={channels}
            keyOf={({ channel }) => channel}
            columns={[
              {
                label: channelColumn(),
                leads: true,
                cell: ({ channel }) => <span className="font-semibold">{channelWords[channel]()}</span>,
              },
              {
                label: pictureColumn(),
                cell: ({ avoided }) => <RangeBar range={avoided} most={most} />,
              },
              { label: avoidedColumn(), figure: true, cell: ({ avoided }) => rangeWords(avoided) },
              {
                label: costColumn(),
                figure: true,
                cell: ({ cost }) => moneyWords(cost, currency),
                empty: ({ cost }) => cost === null,
              },
            ]}
          />
        </AdminPart>
      )}
      <AdminPart title={trialPart()} id="trial" lead={trialLead()}>
        <DenseTable
          label={trialPart()}
          rows={sides}
          keyOf={({ side }) => side}
          columns={[
            {
              label: sideColumn(),
              leads: true,
              cell: ({ side }) => <span className="font-semibold">{sideWords[side]()}</span>,
            },
            { label: metColumn(), figure: true, cell: ({ met }) => whole(met) },
            {
              label: wasAnswerColumn(),
              figure: true,
              cell: ({ answered }) => (answered === null ? "–" : whole(answered)),
              empty: ({ answered }) => answered === null,
            },
            { label: askedAnywayColumn(), figure: true, cell: ({ asked }) => whole(asked) },
            {
              label: shareColumn(),
              figure: true,
              cell: ({ met, asked }) => (met > 0 ? percent(asked / met) : "–"),
              empty: ({ met }) => met === 0,
            },
          ]}
        />
        <p className="mt-3 max-w-[65ch]">
          {trial.effect
            ? effectIs({
                point: points(trial.effect.point),
                low: points(trial.effect.low),
                high: points(trial.effect.high),
              })
            : effectUnknown()}
        </p>
      </AdminPart>
    </>
  );
}
