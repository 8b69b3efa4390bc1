/** The tags of a question, as its row has them: `<a><b>` in older dumps, `|a|b|` in newer ones. */
export function tagList(tags: string): string[] {
  return [
    ...new Set(
      tags
        .toLowerCase()
        .split(/[<>|\s]+/)
        .filter(Boolean),
    ),
  ];
}
