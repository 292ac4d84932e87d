/** What the keys of `.vanthu.yaml` and `profile.yaml` are for; the schemas and the editor show it. */
export default {
  'settings.config-title': 'Settings of a workspace (.vanthu.yaml)',
  'settings.config-severities':
    'How severe each check is, or all of a family such as text/*: error, warning, information, hint, off.',
  'settings.config-dictionary':
    'The office’s dictionary: names, terms and abbreviations that are right. A list, or “word: explanation”.',
  'settings.config-abbreviations':
    'Abbreviations that the office uses without introducing them. A list, or “KVPT: khu vực phòng thủ”.',
  'settings.config-templates':
    'The folder of own templates and kinds of report, relative to this file. Without it, .vanthu/templates.',
  'settings.config-carry':
    'Whether a Word file carries its draft, so that reviews made in Word can be merged back: có (default) or không.',
  'settings.config-reference':
    'A Word file (.docx) of the workspace: sizes, spacing and font of its styles are taken by those of the same name, as far as the decree allows.',
  'settings.config-fonts':
    'Fonts for printing instead of the template’s: families, or .ttf and .otf files of the workspace to embed in PDF.',
  'settings.config-language': 'The language of messages: vi (Vietnamese) or en (English).',

  'settings.profile-title-of-schema': 'A kind of report (profile.yaml)',
  'settings.profile-id': 'The name that drafts write after “vanthu:”, without diacritics, such as so-ket-quy.',
  'settings.profile-extends':
    'The kind of report that this one extends, such as kiem-diem. Only what differs is written; a section of the same id changes that one wherever it stands.',
  'settings.profile-title': 'The name of the kind of report, as shown for a new report; or both names {vi: …, en: …}.',
  'settings.profile-documentType': 'The type of document that is printed, such as BÁO CÁO.',
  'settings.profile-abbreviation': 'The abbreviation of the type in the symbol, such as BC (Decree 30, Appendix III).',
  'settings.profile-sections': 'The sections of the report, in order.',
  'settings.profile-required': 'Keys of the front matter that must be there from the first draft on.',
  'settings.profile-requiredWhenIssued': 'Keys that must be there only once the document is issued.',
  'settings.profile-numbering':
    'How the levels of headings are numbered where the draft types no numbers, outermost first.',

  'settings.title-vi': 'The name in Vietnamese.',
  'settings.title-en': 'The name in English.',

  'settings.section-id': 'The name of the section, without diacritics, such as ket-qua; for {#ket-qua} and for parts.',
  'settings.section-title': 'The title of the section, as it is inserted into a draft.',
  'settings.section-variants': 'Other wordings; a heading that holds one of them is taken for this section.',
  'settings.section-required':
    'Whether the section must be there. Without it, as in the kind that is extended, or else not.',
  'settings.section-sharedWith': 'This section may share the heading of the section with this id.',
  'settings.section-sections': 'The sections within this one.',
} as const;
