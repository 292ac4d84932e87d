/** Reviewed Word files and changes between two versions, in English. */
export default {
  'review.insert': 'insert “{new}”',
  'review.delete': 'delete “{old}”',
  'review.replace': 'replace “{old}” by “{new}”',
  'review.insert-paragraph': 'insert the paragraph “{new}”',
  'review.delete-paragraph': 'delete the paragraph “{old}”',
  'review.split': 'split the paragraph here',
  'review.join': 'join this paragraph with the next one',
  'review.move': 'move the paragraph “{old}” here',
  'review.insert-row': 'insert the table row “{new}”',
  'review.delete-row': 'delete the table row “{old}”',
  'review.table': 'change the table: “{old}” into “{new}”',
  'review.comment': 'comment on “{old}”: {comment}',
  'review.figure': 'change the figure “{figure}” from {old} to {new}',
  'review.comparison': 'Comparison',
  'review.place-paragraph': 'paragraph',
  'review.place-heading': 'heading',
  'review.place-cell': 'cell',
  'review.place-row': 'table row',
  'review.place-note': 'footnote',
  'review.place-frame': 'layout',
  'review.untracked': 'changed without tracking, author unknown',
  'review.unnamed': 'a reviewer without a name',
  'review.state-figure':
    'This number comes from the figure “{figure}” and is never typed over. Change it where the figure is defined if you agree.',
  'review.state-generated':
    'The template or the program prints this; it is not in the draft. See to it yourself if you agree.',
  'review.state-layout': 'This change cannot be put into the draft for certain. Make it yourself if you agree.',
  'review.state-conflict':
    'The draft was changed otherwise here after the Word file was made. Compare the two yourself.',
  'review.state-done': 'The draft reads so already.',
} as const;
