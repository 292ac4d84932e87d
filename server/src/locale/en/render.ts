/** Messages of the renderer: style files, templates, writing. */
export default {
  'render/style.yaml':
    'This line is no right YAML, so the file cannot be read. Check colons, brackets and quotation marks.',
  'render/style.yaml-tab':
    'A Tab stands at the start of this line; YAML takes spaces only. Put two spaces in its place.',
  'render/style.yaml-indent':
    'This line is not in line with those of its level, or a bracket above is not closed. Correct the indent or close it.',
  'render/style.yaml-closing': 'A bracket or quotation mark that opens above is not closed. Close it.',
  'render/style.yaml-token': 'Something here cannot be read. Remove it, or put the value in double quotation marks.',
  'render/style.not-a-map': 'Lines “key: value” are expected here. Write them so.',
  'render/style.not-a-list': 'A list is expected here. Write each entry after “-”, or within [ ].',
  'render/style.unknown-key': 'There is no key “{key}”. Use one of: {known}.',
  'render/style.unknown-key-near': 'There is no key “{key}”. Did you mean “{near}”?',
  'render/style.missing-key': 'The key “{key}” is missing. Add it.',
  'render/style.missing-style':
    'The style “{style}”, which the body of a report needs, is missing. Declare it, or extend a bundled template.',
  'render/style.unknown-style': 'There is no style “{style}”. Declare it under “styles”, or correct its name.',
  'render/style.style-name':
    'A style cannot be named “{style}”. Use lower-case letters without diacritics, digits and “-”.',
  'render/style.cycle': 'The style “{style}” is based on itself. Remove one “base”.',
  'render/style.no-text': 'A text is expected here. Write one.',
  'render/style.length': '“{text}” is not a length with a unit. Write it like {example}.',
  'render/style.negative': 'The length “{text}” is below 0. Write 0 or more.',
  'render/style.too-long': 'The length “{text}” is larger than the paper. Write a smaller one.',
  'render/style.share': '“{text}” is not a share. Write it like 40%, above 0% and at most 100%.',
  'render/style.choice': '“{text}” cannot be used here. Choose one of: {choices}.',
  'render/style.size': 'The font size “{text}” cannot be used. Write 1pt to 72pt.',
  'render/style.color': '“{text}” is not a colour. Write six hexadecimal digits, like c00000.',
  'render/style.line': 'The line spacing “{text}” cannot be used. Write 0.5 to 3 times single spacing.',
  'render/style.columns': 'The shares of the columns must add up to 100%. Correct them.',
  'render/style.no-room': 'The margins leave no room for text. Make them smaller.',

  'render/template.no-template': 'There is no template “{template}”. Check the profile’s name, or create the folder.',
  'render/template.extends-itself': 'The template “{template}” extends itself. Correct the key “extends”.',
  'render/template.no-file': 'The template “{template}” has no file {file}. Create it, or extend a bundled template.',
  'render/template.no-body': 'The template has no <vt-body/>, so the body has no place. Add <vt-body/>.',
  'render/template.partial-cycle': 'The partial “{partial}” calls itself. Remove one of the calls.',
  'render/template.syntax': 'This is not Handlebars: {reason}. Mend this line.',
  'render/template.not-text': 'This file is no UTF-8 text and cannot be part of a template. Save it again as UTF-8.',
  'render/template.block-unclosed':
    'The block “{block}” that opens here is not closed. Add its closing /{block} in double braces.',
  'render/template.block-not-open':
    'This closes a block “{block}” that is not open. Remove it, or add its opening #{block}.',
  'render/template.unclosed': '<{element}> is opened and not closed within the same block. Add </{element}>.',
  'render/template.not-open': '</{element}> closes nothing. Remove it, or open it first.',
  'render/template.bad-tag':
    'This “<” opens no tag that can be read. Write &lt; for less than; keep expressions out of tags.',
  'render/template.misplaced': '<{element}> cannot stand here. Move it.',
  'render/template.not-empty': '<{element}> holds nothing. Write <{element}/>.',
  'render/template.loose-text': 'The text “{text}” stands outside a paragraph. Put it into <p class="…">.',
  'render/template.unknown-element': 'There is no element <{element}>. Use the elements of report templates only.',
  'render/template.unknown-element-near': 'There is no element <{element}>. Did you mean <{near}>?',
  'render/template.attribute': '<{element}> takes no attribute “{attribute}”. Looks belong into style.yaml.',
  'render/template.no-class': '<{element}> needs a style. Add class="…" with a style of style.yaml.',
  'render/template.unknown-class': 'style.yaml has no style “{style}”. Declare it, or correct the name.',
  'render/template.unknown-class-near': 'style.yaml has no style “{style}”. Did you mean “{near}”?',
  'render/template.style-lacks': 'The style “{style}” of <{element}> needs the key “{key}”. Add it to style.yaml.',
  'render/template.raw': 'Nothing is printed unescaped. Use two braces.',
  'render/template.unknown-helper': 'There is no helper “{helper}”. Use the helpers of report templates.',
  'render/template.unknown-helper-near': 'There is no helper “{helper}”. Did you mean “{near}”?',
  'render/template.unknown-partial':
    'There is no partial “{partial}”. Create partials/{partial}.hbs, or correct the name.',
  'render/template.unknown-partial-near': 'There is no partial “{partial}”. Did you mean “{near}”?',
  'render/template.unknown-value': 'A report has no value “{name}”. Correct the name.',
  'render/template.unknown-value-near': 'A report has no value “{name}”. Did you mean “{near}”?',
  'render/template.statement': 'Report templates do not know this syntax ({statement}). Use if, each or a partial.',

  'render/own-profile':
    'A kind of report of the office: like “{base}” but for what is added here (mục, bắt buộc, đánh số, tên loại).',
  'render/template-name': '“{name}” cannot name a template; use letters, digits, “-” and “_” only, e.g. bao-cao-phuong',
  'render/own-style': 'The office’s own looks: change a value in place, or delete a line to follow template “{base}”.',

  'render/no-draft': '{draft} is not a draft of a report. Add a line “vanthu: …” to its front matter.',
  'render/template-run': 'The template does not run with this report: {reason}. Check the template.',
  'render/template-too-long':
    'The template yields {length} characters, more than the {limit} allowed. Remove text from report.hbs or its partials.',
  'render/template-loops':
    'The template repeats more than {limit} times: its each blocks or partials stand within each other. Remove loops from report.hbs or its partials.',
  'render/pdf': 'The PDF could not be made: {reason}. Write Word or HTML, and report this as a bug.',
  'render/font-file':
    'The font {file} named in .vanthu.yaml cannot be read. Put the .ttf or .otf file into the workspace and give its path.',
  'render/font-decree':
    'The report is printed in {font}; Decree 30/2020/NĐ-CP (Annex I, part I, I.4) prescribes Times New Roman. Check the key “phông chữ”.',
  'render/font-not-embedded':
    'No file of the font {font} is in the workspace, so the PDF is printed in Tinos, which has the measure of Times New Roman. Name the font’s file in .vanthu.yaml.',
  'render/pdf-a':
    'PDF/A needs the native engine (package @myriaddreamin/typst-ts-node-compiler), which is not installed or not chosen. Install it, or leave out --pdf-a.',
  'render/reference-file':
    'The reference document {file} cannot be read; the looks are the template’s. Check the path: a .docx file of the workspace.',
  'render/reference-size':
    'The reference sets style “{style}” in {found} pt, the decree asks for {allowed}; the template’s size stays. Correct the style there.',
  'render/reference-weight':
    'The reference sets style “{style}” {found}, the decree asks for {allowed}; the template’s look stays. Correct the style there.',
  'render/reference-slope':
    'The reference sets style “{style}” {found}, the decree asks for {allowed}; the template’s look stays. Correct the style there.',
  'render/reference-spacing':
    'The reference sets style “{style}” {found} pt apart, the decree asks for {allowed} pt; the template’s spacing stays. Correct the style there.',
  'render/reference-line':
    'The reference sets lines of style “{style}” at {found}, the decree asks for {allowed}; the template’s lines stay. Correct the style there.',
  'render/reference-indent':
    'The reference indents style “{style}” by {found} mm, allowed is {allowed} mm; the template’s indent stays. Correct the style there.',
  'render/missing-image': 'The picture {image} cannot be read. Check its name; PNG and JPEG are taken.',
  'render/write-edited':
    '{file} was changed by hand since it was written, or is not ours. Use --force to replace it, or choose another name.',
  'render/write-no-folder': 'There is no folder {folder}. Create it, or choose another place.',
  'render/write-denied': 'Writing {file} is not permitted. Choose another place, or ask for permission.',
  'render/write-locked': '{file} is open in another program, such as Word. Close it and write again.',
  'render/write-full': 'The disk is full, {file} cannot be written. Make room and write again.',
  'render/write-failed': '{file} cannot be written: {reason}. Check the path and write again.',
} as const;
