// Ids that nothing has yet.

/** The id as wanted, or else with the first number behind it that makes it free: `x`, `x-2`, `x-3`. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let free = wanted;
  for (let number = 2; isTaken(free); number++) free = `${wanted}-${number}`;
  return free;
}
