/** Whether a space takes threads of one kind alone, and so is spoken of as a place for these. */
export const takesOnly = (space: { kinds: readonly string[] }, kind: string): boolean =>
  space.kinds.length > 0 && space.kinds.every((each) => each === kind);
