/** Lengths of the print tree in the units of WordprocessingML (ECMA-376-1, 22.9.2). */

/** Twentieths of a point, from millimetres. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Twentieths of a point, from points. */
export const pointTwips = (points: number): number => Math.round(points * 20);

/** Eighths of a point for borders, within what Word accepts. */
export const borderSize = (points: number): number => Math.max(2, Math.min(96, Math.round(points * 8)));

/** English metric units of DrawingML (20.1.10.16), from millimetres. */
export const emu = (mm: number): number => Math.round(mm * 36000);
