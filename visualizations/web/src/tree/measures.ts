/** Sizes that the service lays trees out with, in px: the page draws what was laid out. */
export const BOX = { width: 168, height: 48 };
/** From a box's lower edge to where its lines turn. */
export const TURN = 28;
export const DEPARTMENT_COLOURS = 8;
/** Font size of the marks on boxes. */
export const MARK_TEXT = 10.5;
