/** Patterns that are made when they are first used: one with classes of letters costs a program's start a millisecond or more. */

/** The pattern `source`, made at the first call. */
export function pattern(source: string, flags: string): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
