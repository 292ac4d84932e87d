/** What import says of a Word or text file, in English. */
export default {
  'import/place': 'paragraph {paragraph}',
  'import/place-note': 'notes, paragraph {paragraph}',
  'import/place-other': '{part}, paragraph {paragraph}',
  'import/place-line': 'line {line}',
  'import/no-author': 'someone',
  'import/who': '{author}, {date}',

  'import/inserted': '{who} inserted “{text}”. The draft has taken it; see whether it is meant.',
  'import/deleted': '{who} deleted “{text}”. The draft no longer has it; type it again to keep it.',
  'import/moved': '{who} moved “{text}”. The draft has it at its new place.',
  'import/reformatted': 'Formatting of “{text}” was changed with tracking on. A draft keeps no formatting of its own.',
  'import/comment': '{who} commented: “{text}”. A draft holds no comments; follow it where it is right.',
  'import/unplaced':
    'The line “{text}” is none of the components of the layout. It is kept in the text; move it to the front matter or remove it.',
  'import/contents': 'The line “{text}” of a table of contents is left out. Contents are made anew from the headings.',
  'import/running-text':
    'A header or footer says “{text}”, which the draft leaves out. Copy it where it belongs if it is part of the text.',
  'import/attached-line': 'The line “{text}” below an appendix is left out. The template prints it.',
  'import/signed-mark': 'The line “{text}” of the signature is left out; outputs leave room to sign.',
  'import/hidden': 'Hidden text “{text}” became a note that is not printed. Remove it, or take it out of the note.',
  'import/unused-note': 'Nothing in the text refers to the note “{text}” any more, so it is left out.',
  'import/unmarked-note':
    'Where the note “{text}” belongs is not clear. It is kept at the end; put its mark where it belongs.',
  'import/header-note': 'The note “{text}” of the header has no place in a draft. It is kept at the end.',
  'import/text-box': 'There is text in a text box. It follows the paragraph that holds the box; check the order.',
  'import/object': 'An embedded object {detail} could not be taken. Save it as a file or picture and insert it again.',
  'import/equation': 'There is an equation. The draft keeps its characters; check how it reads.',
  'import/chart': 'A chart could not be taken. Save it as a picture and insert it again.',
  'import/image': 'A picture could not be read. Save it to a file and insert it again.',
  'import/nested-table':
    'There is a table inside a table. Its text is joined into the cell; make it a table of its own if needed.',
  'import/alternate': 'A part copied from another file is not merged yet. Open it in Word, save it and import again.',
  'import/macro': 'The file has macros. They are neither read nor run.',
  'import/external': 'Something comes from outside the file ({detail}) and was not fetched.',
  'import/form': 'There are form fields. The draft takes the text that stands in them.',
  'import/unknown': 'A symbol {detail} is not known. The draft has □ in its place; type the right character.',
  'import/page-numbers': '{count} lines with nothing but a page number are left out.',
  'import/cell-paragraphs': 'The {count} paragraphs of the cell “{text}” became one.',
  'import/stored': 'Văn Thư wrote this file and nobody has changed it. The draft is given back as it was.',
  'import/stored-text':
    'The text is as Văn Thư wrote it, although the file was saved again. The draft is given back as it was; formatting by hand is not taken.',
  'import/stored-blanked':
    'A report submitted or issued carries only what it prints. Notes to each other and unused figures are blanks.',
  'import/edited':
    'Văn Thư wrote this file and it was edited in Word. The draft is read anew from its text, without named figures; to keep the old draft and take edit by edit, use vanthu merge.',

  'import/no-section': 'the opening',
  'import/renew-dates': 'The period is given by dates ({text}); change them.',
  'import/renew-number': 'The old number {text} is gone; the new one comes with the signature.',
  'import/renew-date': 'The old date {text} is gone; fill it in when issued.',
  'import/renew-signer': 'The signer’s name ({text}) is gone; fill in who signs now.',
  'import/renew-figure':
    'The figure “{name}” is open, its old value {text} is that of the period before; fill in the new one.',
  'import/renew-file': 'Figures come from a file ({text}); replace it.',
  'import/renew-deadline': 'The old deadline {text} is gone; set a new one.',
  'import/renew-year': 'An old year is left: “{text}”. See whether it changes.',
  'import/renew-numbers': 'The section “{section}” has {count} typed numbers of the old period; replace them.',
  'import/renew-table': 'The table in “{section}” holds the old period’s figures; replace them.',
} as const;
