/** Of units `u`, the unit `:within` and those below it: of a dissolved unit its successor counts as its superior, as for the rules. */
export const WITHIN = `u.code in (
  with recursive subtree(code) as (
    select :within::text
    union
    select below.code from read.units below, subtree
     where below.parent = subtree.code and below.successor is null or below.successor = subtree.code
  ) select code from subtree)`;
