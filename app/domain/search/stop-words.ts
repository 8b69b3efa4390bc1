/**
 * Words that say nothing of what is looked for, as another engine is told them: PostgreSQL has lists of its own for what it
 * indexes. In small letters; accents count there as little as in a search.
 */
const split = (words: string) => words.trim().split(/\s+/);

export const french = split(`
  à ai aie ait après as au aucun aucune auquel aussi autre autres aux auxquels avait avec avez avoir avons ayant c ça car ce
  ceci cela celle celles celui ces cet cette ceux chez ci comme comment d dans de depuis des donc dont du elle elles en encore
  est et était été être eu eux fait faut font ici il ils j je jusque l la là laquelle le lequel les lesquelles lesquels leur leurs
  lors lorsque lui m ma mais me même mes moi mon n ne ni nos notre nous on ont ou où par parce pas pendant peu peut plus plutôt
  pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si sinon soi soit son sont sous suis
  sur t ta te tes toi ton tous tout toute toutes très tu un une vers vos votre vous y`);

export const english = split(`
  a about after again all also am an and any are as at be because been before being between both but by can could did do does
  doing don during each few for from further had has have having he her here hers him his how i if in into is it its itself just
  me more most my no nor not now of off on once only other our out over own same she should so some such than that the
  their them then there these they this those through to too under until up very was we were what when where which while who
  whom why will with would you your yours`);
