/** Roman numerals, as parts, mục and appendices are numbered (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6). */

const STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 as `IV`; what is no whole number from 1 to 3999 is written in digits. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value);
  let text = '';
  let rest = value;
  for (const [step, letters] of STEPS)
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  return text;
}

/** The value of a well-formed Roman numeral in capitals below 400, or null: headings go no further. */
export function romanValue(text: string): number | null {
  if (!/^(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$|^C{1,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text))
    return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text[i]!]!;
    sum += value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
