/** Messages of the rules about cited documents. */
export default {
  'citations/incomplete.title': 'A citation lacks something',
  'citations/incomplete.number': '“{document}” has no number and symbol. Add them.',
  'citations/incomplete.date': 'The first mention of {document} has no date. Add day, month and year.',
  'citations/incomplete.issuer': 'The first mention of {document} has no issuer. Add “của …”.',
  'citations/incomplete.both': 'The first mention of {document} has neither date nor issuer. Add “ngày … của …”.',

  'citations/conflict.title': 'One document cited in two ways',
  'citations/conflict.date': '{document} is dated {two} here and {one} before. Check the date.',
  'citations/conflict.issuer': '{document} is by {two} here and by {one} before. Check the issuer.',
  'citations/conflict.earlier': 'Before: {one}',
} as const;
