import { deflectionQuery, deflectionShape } from "#app/domain/api/deflection-shapes.ts";
import { findMonth } from "#app/domain/deflection/find-deflection.ts";
import { monthOf } from "#app/domain/reuses/reader.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/deflection";

export const loader = apiRead(path, {
  summary: "Estimate how many contacts answers spared the brand in a month",
  scope: "admin:read",
  audience: "staff",
  query: deflectionQuery,
  output: deflectionShape,
  load: ({ viewer, query: { month } }) => findMonth(viewer, month ?? monthOf(new Date())),
});
export const action = apiWrite(path, {});
