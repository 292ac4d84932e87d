/** Messages of the rules about the front matter. */
export default {
  'metadata/missing-field.title': 'A component of the document is missing',
  'metadata/missing-field.absent': '“{key}” is missing. “Add {key}” inserts it to be filled in.',
  'metadata/missing-field.absent-issued':
    'The document is issued but has no “{key}”. “Add {key}” inserts it to be filled in.',
  'metadata/missing-field.empty': '“{key}” is not filled in yet.',
  'metadata/missing-field.signer-name': 'The signer has no name. Fill in “họ tên” below “người ký”.',
  'metadata/missing-field.signer-position': 'The signer has no position. Fill in “chức vụ” below “người ký”.',
  'metadata/missing-field.profile-id':
    'This kind of report has no name for drafts to use, so it is not used. Add a line “id: name-of-the-kind”.',
  'metadata/missing-field.section-id': 'This section has no “id” and is passed over. Add “id: name-of-the-section”.',
  'metadata/missing-field.fix-insert': 'Add {key}',

  'metadata/unknown-key.title': 'Unknown key in the front matter',
  'metadata/unknown-key.near': 'There is no key “{key}”, so this line is ignored. Did you mean “{nearest}”?',
  'metadata/unknown-key.unknown':
    'There is no key “{key}”, so this line is ignored. Correct its name or remove the line.',
  'metadata/unknown-key.settings':
    'Something is wrong at line {line} of {file}, so some settings do not count. Open that file to mend it.',
  'metadata/unknown-key.settings-here': 'line {line} of {file}',
  'metadata/unknown-key.fix-replace': 'Change to “{nearest}”',

  'metadata/invalid-value.title': 'Invalid value',
  'metadata/invalid-value.date': 'There is no day “{text}”. Check the date.',
  'metadata/invalid-value.date-form': 'The date “{text}” cannot be read. Write it as 28/7/2021.',
  'metadata/invalid-value.number': 'The document number “{text}” must be a positive whole number.',
  'metadata/invalid-value.copies': 'The number of copies “{text}” must be a positive whole number.',
  'metadata/invalid-value.symbol':
    'The symbol “{text}” has the wrong form. Write {abbreviation}-<agency>, without spaces.',
  'metadata/invalid-value.symbol-type': 'The document is a {type}, abbreviated {due}; the symbol says “{text}”.',
  'metadata/invalid-value.authority': 'The signing authority “{text}” must begin with TM., KT., TL., TUQ. or Q.',
  'metadata/invalid-value.listed': '“{text}” is not one of the values there are. Choose one of: {values}.',
  'metadata/invalid-value.text': '“{key}” must be a text on one line. Write it so.',
  'metadata/invalid-value.one-text': 'This must be a text on one line. Write it so.',
  'metadata/invalid-value.texts': 'This must be a text on one line, or a list of such texts. Write it so.',
  'metadata/invalid-value.field':
    'There is no key “{text}” in the front matter of drafts. Correct the name or remove it.',
  'metadata/invalid-value.field-near': 'There is no key “{text}” in the front matter of drafts. Is it “{nearest}”?',
  'metadata/invalid-value.section-twice':
    'The section “{text}” stands twice in this file; only the first counts. Remove one.',
  'metadata/invalid-value.no-section':
    'This kind of report has no section “{text}” to share a heading with. Correct the name.',
  'metadata/invalid-value.fix-replace': 'Change to “{corrected}”',

  'metadata/recipients.title': 'The recipients are not in order',
  'metadata/recipients.archive': 'The recipients have no line “Lưu”. Add “Lưu: VT, <drafting unit>”.',
  'metadata/recipients.empty': 'A line of the recipients is empty. Fill it in or remove it.',
  'metadata/recipients.twice': '“{name}” is already among the recipients above. Remove one of the lines.',
  'metadata/recipients.first': '“{name}”',
  'metadata/recipients.as-above': 'With “Kính gửi” the first recipient is “Như trên”; here it is “{name}”.',

  'metadata/period.title': 'The period does not fit',
  'metadata/period.stale': '“{text}” may be left from an earlier report: this one is for {own}. Is “{meant}” meant?',
  'metadata/period.late': 'Figures as of {text}, after the cut-off {last} of {own}. Check the date or the figures.',

  'metadata/yaml.title': 'The front matter is read otherwise than meant',
  'metadata/yaml.sections': '“mục:” must be a list of sections, one dash each. Write it that way.',
  'metadata/yaml.section': 'Each section needs “tiêu đề:” (title) and “nội dung:” (content). Rewrite this one.',
  'metadata/yaml.profile-section': 'Each section is written “- id: …” with “title: …” on the line below. Write it so.',
  'metadata/yaml.literal':
    'A section’s text belongs after “nội dung: |”, indented on the lines below; written otherwise, its line breaks may be lost.',
  'metadata/yaml.parts': '“các phần:” must be a list of parts, one dash each. Write it that way.',
  'metadata/yaml.part': 'This part names no “tệp:” (file). Give the path to its file.',
  'metadata/yaml.unclosed': 'The front matter is not closed. Add a line “---” after its last line.',
  'metadata/yaml.fix-unclosed': 'Add the line “---”',
  'metadata/yaml.deep': 'This is nested over {limit} deep, and is not read from here on. Move it up.',
  'metadata/yaml.size': 'The front matter is over {kilobytes} KB and is not read. Move figures to a file of their own.',
  'metadata/yaml.size-file':
    'The draft is over {kilobytes} KB and is not read. Move tables and figures to files of their own, or divide it into parts.',
  'metadata/yaml.not-keys': 'The front matter must consist of lines “key: value”. Rewrite it like that.',
  'metadata/yaml.duplicate': 'The key “{key}” stands twice; only the first is used. Remove one.',
  'metadata/yaml.syntax': 'This line cannot be read (“{text}”). Put the value in quotes.',
  'metadata/yaml.alias': '“*{text}” is a sign of YAML’s own and cannot be used here. Put the value in quotes.',
  'metadata/yaml.tab': 'The line “{text}” begins with a Tab and is misread. Use spaces.',
  'metadata/yaml.fix-tab': 'Replace the Tab by spaces',
  'metadata/yaml.dash': 'A space is missing after the dash in “{text}”, so it is no entry. Add a space.',
  'metadata/yaml.fix-dash': 'Add a space after the dash',
  'metadata/yaml.space': 'A space is missing after “{text}:”, so the line is misread. Add a space after the colon.',
  'metadata/yaml.fix-space': 'Add a space after the colon',
  'metadata/yaml.continuation':
    'The line “{text}” continues the one above but is not indented, so it is misread. Indent it by two spaces.',
  'metadata/yaml.fix-continuation': 'Indent this line',
  'metadata/yaml.colon': 'The value has another colon and is misread: “{text}”. Put it in quotes.',
  'metadata/yaml.fix-colon': 'Put it in quotes',
  'metadata/yaml.sign': 'The value begins with a sign of YAML’s own and is misread: “{text}”. Put it in quotes.',
  'metadata/yaml.fix-sign': 'Put it in quotes',
  'metadata/yaml.hash': 'What follows # is taken for a comment: “{text}”. Put the value in quotes.',
  'metadata/yaml.fix-hash': 'Put it in quotes',
  'metadata/yaml.comma': 'A comma inside {…} cuts the value: “{text}”. Put it in quotes.',
  'metadata/yaml.fix-comma': 'Put it in quotes',
  'metadata/yaml.quote': 'Text after the closing quote makes the value misread: “{text}”. Quote all of it.',
  'metadata/yaml.fix-quote': 'Quote the whole value',
  'metadata/yaml.unclosed-quote': 'The quote opened in “{text}” is never closed. Close it at the end of the line.',
  'metadata/yaml.fix-unclosed-quote': 'Close the quote',
  'metadata/yaml.bracket': 'Text after the closing bracket makes the value misread: “{text}”. Quote all of it.',
  'metadata/yaml.fix-bracket': 'Quote the whole value',
} as const;
