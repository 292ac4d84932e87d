/** Messages of the rules about spelling and typing. */
export default {
  'text/unicode.title': 'Characters that are not composed Unicode',
  'text/unicode.nfc':
    'The file has decomposed letters in {count} places, which are hard to search and may print badly. Compose them.',
  'text/unicode.fix-nfc': 'Compose the letters ({count} places)',
  'text/unicode.invisible': 'There are {count} invisible characters ({code}) in the text. Remove them.',
  'text/unicode.fix-invisible': 'Remove {count} invisible characters',
  'text/unicode.lookalike':
    'The word “{word}” has letters of another script that look like Vietnamese ones ({count} in the file). Replace them.',
  'text/unicode.fix-lookalike': 'Replace {count} letters',
  'text/unicode.old-encoding':
    'Some text is still in the old encoding {name}, such as “{word}” ({count} words). Convert it to Unicode.',

  'text/placeholder.title': 'An open place',
  'text/placeholder.open': '“{text}” is not filled in. Give the figure or name, or rewrite the sentence.',

  'text/open-note.title': 'A comment left for someone',
  'text/open-note.note': 'A comment is left: “{text}”. Settle it and remove it before the report is submitted.',

  'text/repeated-word.title': 'A word or mark typed twice',
  'text/repeated-word.word': 'The word “{word}” is typed twice. Remove one.',
  'text/repeated-word.mark': 'The mark “{marks}” is typed twice. Keep one “{mark}”.',
  'text/repeated-word.fix-word': 'Remove one “{word}”',
  'text/repeated-word.fix-mark': 'Keep one “{mark}”',

  'text/syllable.title': 'No Vietnamese syllable',
  'text/syllable.near': 'Vietnamese has no syllable “{word}”. Is it {near}?',
  'text/syllable.impossible': 'Vietnamese has no syllable “{word}”. Check the spelling.',
  'text/syllable.fix-replace': 'Change to “{near}”',

  'text/capitals.title': 'Capital letters',
  'text/capitals.form': '“{text}” is written “{due}”.',
  'text/capitals.forms': '“{text}” is written “{due}” ({count} places in the report).',
  'text/capitals.fix-replace': 'Change to “{due}”',
  'text/capitals.fix-replace-all': 'Change all {count} places to “{due}”',

  'text/brackets.title': 'Brackets that do not pair',
  'text/brackets.unclosed': '“{mark}” is not closed. Add “{partner}” or remove it.',
  'text/brackets.unopened': '“{mark}” has no “{partner}” before it. Add “{partner}” or remove it.',

  'text/date-format.title': 'The form of a date',
  'text/date-format.zero': 'By usage days below 10 and months 1 and 2 take a zero: “{corrected}” instead of “{text}”.',
  'text/date-format.zero-words':
    'As in the date of issue, days below 10 and months 1 and 2 take a zero: “{corrected}” instead of “{text}”.',
  'text/date-format.none': 'There is no day “{text}”. Check it.',
  'text/date-format.fix-zero': 'Change to “{corrected}”',

  'text/number-format.title': 'The form of a number',
  'text/number-format.foreign':
    '“{text}” is written the English way. Write “{expected}”: points between thousands, a comma before decimals.',
  'text/number-format.ungrouped':
    '“{text}” has no point between thousands while “{example}” has. Write “{expected}” throughout.',

  'text/abbreviation.title': 'An abbreviation that is not explained',
  'text/abbreviation.unknown':
    'The abbreviation “{short}” is not explained in the report. Spell it out the first time, with “(viết tắt là {short})”.',

  'text/spelling-variant.title': 'One word written two ways',
  'text/spelling-variant.two-ways':
    '“{form}” ({count} places) and “{usual}” ({usualCount} places) are one. Write it one way.',
  'text/spelling-variant.usual': 'Written “{usual}”',
  'text/spelling-variant.fix-unify': 'Write “{usual}” throughout',
} as const;
