/** A few at a time, as from a few people at once. @returns what each gave, in their order */
export async function aFewAtOnce<T, R>(
  things: Iterable<T>,
  work: (thing: T) => Promise<R>,
  few = 6,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...things].entries();
  const one = async () => {
    for (const [at, thing] of waiting) results[at] = await work(thing);
  };
  await Promise.all(Array.from({ length: few }, one));
  return results;
}
