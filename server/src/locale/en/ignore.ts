/** Messages of the rules about switched-off checks. */
export default {
  'ignore/reason.title': 'Check switched off without a reason',
  'ignore/reason.missing':
    'No reason is given for switching off “{rule}”, so the check still runs. Give one after the colon.',

  'ignore/unused.title': 'Check switched off in vain',
  'ignore/unused.unused': 'Nothing to switch off: “{rule}” reports nothing here. Remove this note.',
  'ignore/unused.unknown': 'There is no check called “{rule}”. Correct the name or remove this note.',
  'ignore/unused.fix-remove': 'Remove the note that switches off “{rule}”',
  'ignore/unused.fix-rename': 'Change to “{nearest}”',
} as const;
