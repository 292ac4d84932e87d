/** Messages of the rules about footnotes. */
export default {
  'footnotes/undefined.title': 'Footnote reference without a note',
  'footnotes/undefined.missing':
    'No note is given for [^{label}] anywhere in the report. Add a line “[^{label}]: …” or remove the reference.',
  'footnotes/undefined.again': '[^{label}] is also referred to here',
  'footnotes/undefined.fix-create': 'Add the note [^{label}]',

  'footnotes/unused.title': 'Footnote that nothing refers to',
  'footnotes/unused.unused':
    'Nothing in the text refers to the note [^{label}], so it will not be printed. Put [^{label}] where it belongs or remove the note.',
  'footnotes/unused.fix-remove': 'Remove the note [^{label}]',

  'footnotes/duplicate.title': 'One footnote label with two notes',
  'footnotes/duplicate.twice':
    'The note [^{label}] is already given above; this second one will not be printed. Change its label or join the two.',
  'footnotes/duplicate.first': 'The first note [^{label}]',

  'footnotes/order.title': 'Footnote numbers out of order',
  'footnotes/order.gap':
    'Footnote [^{label}] stands where number {expected} is due: a number is skipped. Renumber the footnotes.',
  'footnotes/order.swap':
    'Footnote [^{label}] appears before number {expected}. Renumber the footnotes in order of appearance.',
  'footnotes/order.fix-renumber': 'Renumber the footnotes',

  'footnotes/repeated-reference.title': 'One footnote referred to twice',
  'footnotes/repeated-reference.again':
    'Footnote [^{label}] was referred to above; this place prints as a cross-reference to it. For two notes, use another label.',
  'footnotes/repeated-reference.first': 'The first reference',

  'footnotes/nested.title': 'Footnote inside a footnote',
  'footnotes/nested.itself':
    'The note {inner} refers to itself. Remove the reference, or make it the number of another note in the text.',
  'footnotes/nested.other':
    'The note {outer} refers to the note {inner}; print has no footnotes of footnotes. Write the content here.',
  'footnotes/nested.within': 'The note {outer}',

  'footnotes/raw-marker.title': 'Footnote mark typed as plain text',
  'footnotes/raw-marker.reference': '“{marker}” is plain text and will not become a footnote. Turn it into [^{label}].',
  'footnotes/raw-marker.note': 'This line is a note, but “{marker}” is plain text. Turn it into “[^{label}]:”.',
  'footnotes/raw-marker.fix-convert': 'Turn “{marker}” into the footnote [^{label}]',

  'footnotes/empty.title': 'Empty footnote',
  'footnotes/empty.in-place': 'This note has no text. Write it inside the brackets or remove the note.',
  'footnotes/empty.empty': 'The note [^{label}] has no text. Write it or remove the note.',
} as const;
