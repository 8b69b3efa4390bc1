import { bestAnswersShape } from "#app/domain/api/embed-shapes.ts";
import { answersQuery } from "#app/domain/embeds/input.ts";
import { listBestAnswers } from "#app/domain/embeds/list-best-answers.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { keepAnswer } from "#app/http/kept-answers.server.ts";
import { bestAnswersPath } from "#app/lib/paths.ts";

export const loader = apiRead(bestAnswersPath, {
  summary: "The best answers about a product, a tag or a search, for pages of other sites to show",
  scope: "threads:read",
  query: answersQuery,
  output: bestAnswersShape,
  shared: true,
  load: ({ viewer, query }) =>
    keepAnswer(`best-answers ${viewer.locale} ${JSON.stringify(query)}`, () =>
      listBestAnswers(viewer, query),
    ),
});
export const action = apiWrite(bestAnswersPath, {});
