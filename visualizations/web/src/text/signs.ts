/** Texts as the signs that a reader sees: a letter with its accents, a flag, or a person with skin and profession is one of them. */

const JOINED = /[\p{M}\u200d\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
const TURNING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u0590-\u08ff]/u; // marks and letters that change the direction of writing

const signs = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The signs that a text may be cut between. */
export const signsOf = (text: string): string[] => (JOINED.test(text) ? Array.from(signs.segment(text), ({ segment }) => segment) : [...text]);

/** A text for the middle of a sentence: what it says about the direction of writing ends with it. */
export const isolated = (text: string): string => (TURNING.test(text) ? `\u2068${text}\u2069` : text);
