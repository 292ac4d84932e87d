/** The levels of a table's STT column: A, I, 1, 1.1, a, -, + from the outermost in. */

const ROMAN = /^(?=[IVXLC])X{0,3}(?:IX|IV|V?I{0,3})$/u;

/**
 * The depth that a row's number stands for: 0 A, 1 I, 2 1, 3 1.1, 4 1.1.1, 5 1.1.1.1, 6 a, 7 -, 8 +; null where the
 * text is no such number. C and D count as letters, I, V and X as Roman.
 */
export function orderRank(text: string): number | null {
  const mark = text
    .trim()
    .replace(/^\((.+)\)$/u, '$1')
    .replace(/[.)]+$/u, '');
  if (mark === '' || mark.length > 16) return /^[-–—•+*]$/u.test(text.trim()) ? 7 : null;
  if (/^[-–—•]$/u.test(mark)) return 7;
  if (/^[+*]$/u.test(mark)) return 8;
  if (/^\d{1,4}$/u.test(mark)) return 2;
  if (/^\d{1,3}(?:\.\d{1,3}){1,4}$/u.test(mark)) return Math.min(5, 2 + mark.split('.').length - 1);
  if (ROMAN.test(mark)) return 1;
  if (/^[A-ZĐ]$/u.test(mark)) return 0;
  if (/^[a-zđ]$/u.test(mark)) return 6;
  if (/^[ivx]{1,5}$/u.test(mark)) return 6;
  if (/^[IVX]{1,5}\.\d{1,2}$/u.test(mark)) return 2;
  if (/^[A-Z]\.?(?:I|II|III|IV|V)$/u.test(mark)) return 1;
  return null;
}
