/** Messages of the rules about reports that are put together from parts. */
export default {
  'assembly/missing-part.title': 'The file of a part is missing',
  'assembly/missing-part.missing': 'The file “{file}” is not there. Create it, or correct the path.',
  'assembly/missing-part.unreadable':
    'The Word file “{file}” cannot be read: a password, the old .doc form, cut off, or too large. Get a .docx again.',
  'assembly/missing-part.fix-create': 'Create “{file}”',
  'assembly/missing-part.owed': 'The file “{file}” of {agency} is not there. Ask for it, or correct the path.',
  'assembly/missing-part.overdue':
    'The file “{file}” is not there, and its deadline {deadline} is past. Ask {agency} for it, or correct the path.',

  'assembly/outside.title': 'The path of a part cannot be used',
  'assembly/outside.outside': 'The file “{file}” lies outside the workspace and is not read. Copy it into the folder.',
  'assembly/outside.itself': 'A report cannot hold itself (“{file}”). Correct the path.',
  'assembly/outside.kind': 'A part of a report is a .md file; “{file}” is none. Correct the path.',
  'assembly/outside.twice': 'The file “{file}” is already among the parts. Remove one line.',

  'assembly/unlisted.title': 'A part that belongs to no section',
  'assembly/unlisted.no-section':
    'This kind of report has no section “{section}”; the part stands on its own where it is. Correct the name.',
  'assembly/unlisted.same-section':
    'The section “{section}” already has a part above. Join the two, or change the section.',
} as const;
