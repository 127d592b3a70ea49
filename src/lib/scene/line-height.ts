/** Height of a line of chart text, in units of the text size. */
export const LINE_HEIGHT = 1.2;
