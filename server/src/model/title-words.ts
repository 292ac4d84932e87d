/** The words of a title as titles are compared: lower case without diacritics, each as `normalKey` has it. */
export function titleWords(title: string): readonly string[] {
  const folded = title.normalize('NFD').toLowerCase().replace(/đ/gu, 'd').replace(/\p{M}/gu, '');
  return folded.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}
