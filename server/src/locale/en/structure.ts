/** Messages of the rules about sections and their headings. */
export default {
  'structure/unknown-profile.title': 'No such kind of report, or it cannot be read',
  'structure/unknown-profile.unknown':
    'There is no kind of report called “{profile}”, so its sections cannot be checked. Choose one of: {known}.',
  'structure/unknown-profile.empty': 'No kind of report is named after “vanthu:”. Choose one of: {known}.',
  'structure/unknown-profile.unreadable':
    'The kind of report “{profile}” cannot be used: {file} is wrong at line {line}. Open that file to mend it.',
  'structure/unknown-profile.faulty':
    'In {file}, the file of the kind of report “{profile}”, something is wrong at line {line} and does not count. Open that file to mend it.',
  'structure/unknown-profile.here': 'line {line} of {file}',
  'structure/unknown-profile.base':
    'There is no kind of report “{profile}” to extend. Correct the name, or remove this line.',
  'structure/unknown-profile.base-itself':
    'The kind of report “{profile}” extends this one again, so there is nothing to extend. Correct the name, or remove this line.',
  'structure/unknown-profile.fix-replace': 'Change to “{nearest}”',

  'structure/missing-section.title': 'A required section is missing',
  'structure/missing-section.after': 'The section “{title}” is missing. “Insert section” adds it after “{neighbour}”.',
  'structure/missing-section.before':
    'The section “{title}” is missing. “Insert section” adds it before “{neighbour}”.',
  'structure/missing-section.within': 'The section “{title}” is missing in “{neighbour}”. “Insert section” adds it.',
  'structure/missing-section.end': 'The section “{title}” is missing. “Insert section” adds it at the end.',
  'structure/missing-section.plain': 'The section “{title}” is missing. Add it to the report.',
  'structure/missing-section.fix-insert': 'Insert section “{title}”',

  'structure/section-order.title': 'A section stands out of order',
  'structure/section-order.before': 'The section “{title}” belongs before “{neighbour}”. Move it up.',
  'structure/section-order.after': 'The section “{title}” belongs after “{neighbour}”. Move it down.',
  'structure/section-order.neighbour': 'The section “{neighbour}”',
  'structure/section-order.fix-move': 'Move the section “{title}” to its place',

  'structure/section-numbering.title': 'Section numbers do not run on',
  'structure/section-numbering.gap':
    'The numbers jump from “{before}” to “{number}”; “{expected}” is due. Renumber the sections, or add the missing one.',
  'structure/section-numbering.swap':
    'Section “{number}” stands before “{expected}”. Renumber the sections, or exchange the two.',
  'structure/section-numbering.start':
    'The first section is numbered “{number}”; “{expected}” is due. Renumber the sections.',
  'structure/section-numbering.repeat':
    'The number “{number}” is already used above; “{expected}” is due. Renumber the sections.',
  'structure/section-numbering.backwards':
    'The numbers run backwards: “{number}” after “{before}”; “{expected}” is due. Renumber the sections.',
  'structure/section-numbering.parent':
    'Section “{number}” stands inside “{before}” and its number must continue that one (“{expected}”). Renumber it, or add the missing section above.',
  'structure/section-numbering.system':
    'Section “{number}” is numbered in another way than its siblings (“{before}”). Number it alike, or change its level.',
  'structure/section-numbering.before': 'Section “{before}”',
  'structure/section-numbering.parent-here': 'The section “{before}” that holds this one',
  'structure/section-numbering.fix-renumber': 'Renumber the sections of the whole report',

  'structure/heading-level.title': 'A heading level is jumped',
  'structure/heading-level.jump':
    'This heading is at level “{level}” right below “{above}”: a level is jumped. Make it “{due}”.',
  'structure/heading-level.fix-level': 'Bring the headings to their levels',

  'structure/empty-section.title': 'A section without text',
  'structure/empty-section.empty': 'The section “{title}” has no text. Write it or remove the section.',
  'structure/empty-section.placeholder':
    'The section “{title}” only holds a place open. Write it or remove the section.',

  'structure/duplicate-section.title': 'Two sections for one place',
  'structure/duplicate-section.twice':
    'The section “{title}” takes the same place as “{first}” above. Join the two, or rename one.',
  'structure/duplicate-section.first': 'The first section: “{first}”',

  'structure/closing-mark.title': 'The closing mark ./. is missing',
  'structure/closing-mark.missing': 'The text ends without “./.”. Add “./.” at its end.',
  'structure/closing-mark.fix-close': 'Add “./.”',
  'structure/layout.title': 'Layout that is read otherwise',
  'structure/layout.heading':
    'The line “{text}” looks like a heading but has no # before it, so it is read as a paragraph. Add # to make it a heading.',
  'structure/layout.fix-heading': 'Make it a heading',
  'structure/layout.open-fence':
    'The block opened by “{text}” is never closed, so every line after it is inside it. Add a line ``` at its end.',
  'structure/layout.swallowed':
    'The heading “{text}” runs into the list above it, for want of a blank line and a #. Set it apart as a heading.',
  'structure/layout.fix-swallowed': 'Set it apart as a heading',
  'structure/layout.run-in':
    'The heading “{text}” shares its line with its text and is read as a list item. Put the heading on its own line.',
  'structure/layout.fix-run-in': 'Put the heading on its own line',
  'structure/layout.table':
    'The lines from “{text}” are no table yet, since no line “|---|---|” stands below the first. Add that line.',
  'structure/layout.fix-table': 'Add the line “|---|” to make it a table',
  'structure/layout.merged':
    'The line “{text}” will join the paragraph above it, since no blank line stands between them. Add a blank line.',
  'structure/layout.fix-merged': 'Add a blank line between the paragraphs',
  'structure/layout.printed-title':
    '“{text}” is printed at the head of the document from the front matter, and not again here. Remove this line.',
  'structure/layout.fix-printed-title': 'Remove the line “{text}”',
} as const;
