/** The command line in English. */
export default {
  'cli.help': `vanthu – check and render Vietnamese administrative reports (Decree 30/2020/NĐ-CP)

Usage:
  vanthu check  <file|folder>...  check drafts (--format pretty|json|sarif|github, --fix, --strict, --today DATE)
  vanthu render <draft>           write the report (-o FILE, --to docx,pdf,html, --final, --strict, --force, --template DIR)
  vanthu claims <file|folder>...  list every place where figures can be checked against each other (--format table|json|csv|md|xlsx)
  vanthu new    <profile>         start a draft: kiem-diem, dinh-ky, chuyen-de, van-ban (-o FILE)
  vanthu new-template <profile>   copy a template into the workspace to make it the office's own (-o FOLDER)
  vanthu merge  <file.docx>       take what reviewers changed in Word into the draft (--list, --accept all|1,3,5, --author NAME)
  vanthu import <file.docx|file.txt>  make a draft of a Word file or a scanned text (-o FILE, --roll-forward, --force)
  vanthu diff   <old> <new>       what two versions differ in, drafts or Word files (--format text|json, -o FILE.docx)
  vanthu inspect <file.docx>...   what departs from decree 30 in a Word file (--format pretty|json, --strict)
  vanthu rules  [rule id]         what is checked, and why

  vanthu <command> --help         explains a command
  --language vi|en                language of messages (or the environment variable VANTHU_LANGUAGE)

Exit codes: 0 clean, 1 findings that must be fixed, 2 could not run.`,
  'cli.help-check': `vanthu check <file|folder>... – check drafts or Word files

  - reads a draft from standard input. In folders only Markdown and YAML files with a vanthu key are looked at,
  without those that git ignores.
  --format pretty|json|sarif|github   output (default: pretty)
  --fix                               apply the safe fixes; no figure is changed
  --strict                            warnings count as errors
  --today DATE                        the day for deadlines, e.g. 2026-06-15
  --comments FILE.docx                with one Word file: each finding a comment in a copy; the original stays as it is

A Word file (.docx) is checked like a draft, and for what departs from the decree's layout.

Exit codes: 0 clean, 1 findings that must be fixed, 2 could not run.`,
  'cli.help-render': `vanthu render <draft> – check, then write the report

  -o, --output FILE    name of the first format's file, or an existing folder (default: beside the draft)
  --to docx,pdf,html   formats (default: docx, or what -o ends in)
  --template DIR       a template of your own
  --final              treat as final: refused while there are errors
  --strict             like --final, and warnings refuse it too
  --force              replace a file that was edited by hand since it was written
  --engine wasm|native PDF engine (default: native where installed)
  --reference-doc FILE take sizes and spacing from the same-named styles of a Word file
  --pdf-a              PDF for archives (PDF/A-2b), with the native engine only
  --no-source         a Word file without its draft (reviews made in Word then cannot be merged back)

Exit codes: 0 written, 1 refused because of findings, 2 could not run.`,
  'cli.help-merge': `vanthu merge <file.docx> – take what reviewers changed in Word into the draft

  The Word file must have been written by vanthu (it carries its draft). Everything inserted, deleted, replaced or
  moved, tracked or not, and every comment is listed with author and date; the draft changes only with --accept or
  --author.
  --draft FILE         the draft (default: the file of its name beside the Word file)
  --list               list only
  --accept all|1,3,5   take all proposals, or those with these numbers
  --author NAME        take the proposals of one person
  --comments           write comments into the draft too, as comments that are never printed
  --format pretty|json output (default: pretty)

Named figures, automatic numbers and the template's words are never typed over: such proposals are shown for you to see.
Exit codes: 0 done, 1 a chosen proposal could not be taken, 2 could not run.`,
  'cli.help-diff': `vanthu diff <old> <new> – what two versions of a report differ in

  Each is a draft or any Word file (its tracked changes count as taken). By section: paragraphs added, removed and
  changed word by word, footnotes, tables cell by cell, and named figures (old → new).
  --format text|json   output (default: text)
  -o, --output FILE    also write a Word file in the decree's layout in which every difference is a tracked change
  --force              replace a file that was changed by hand too
  --today DATE         the date of the changes (default: today)

Exit codes: 0 done, 2 could not run.`,
  'cli.help-claims': `vanthu claims <file|folder>... – every place where the text itself says how numbers relate

  --format table|json|csv|md|xlsx   output (default: table); csv, md and xlsx are the tick list
                                  of every figure of one draft
  -o, --output FILE               write to a file (xlsx: beside the draft by default)`,
  'cli.help-new': `vanthu new <profile> – start a draft

  Profiles: kiem-diem, dinh-ky, chuyen-de, van-ban.
  -o, --output FILE   write to a file (default: standard output); an existing file is kept unless --force is given`,
  'cli.help-new-template': `vanthu new-template <profile> – copy a template into the workspace, to be changed

  It stands in .vanthu/templates/<profile> and takes the bundled one's place for the workspace's drafts of that kind.
  -o, --output FOLDER   the template's folder; under another name it is a kind of report of its own that extends the
                        bundled one
  --force               replace template files that are there

  How to change it: docs/mau-trinh-bay.md.`,
  'cli.help-import': `vanthu import <file.docx|file.txt> – make a draft of a document

  Reads a Word file (.docx) or a plain text (.txt, UTF-8, as a scan gives it). Headings, lists, tables, notes, the
  header, recipients and signer are recognised; pictures are written to a folder beside the draft. Tracked changes are
  all taken and listed together with comments; what a draft cannot hold is named. The file itself is left alone.
  -o, --output FILE   the draft, or a folder that exists (default: beside the file, ending in .md)
  --roll-forward      begin next year’s report from this one (Word file, text or draft): the period moves on by a year,
                      named figures become those of the period before, number, date and signer are left open, and what
                      is to be renewed is listed; a report in parts goes to a folder named after the new year
  --force             replace a draft and pictures that are there

Exit codes: 0 done, 2 could not run.`,
  'cli.help-inspect': `vanthu inspect <file.docx>... – what departs from decree 30/2020/NĐ-CP in the layout of a Word file

  --format pretty|json    how the result is printed
  --strict                exit code 1 where something departs`,
  'cli.help-rules': `vanthu rules [rule id] – what is checked, and why

  --format table|json`,
  'cli.unknown-command': 'there is no command “{command}”; vanthu --help lists them',
  'cli.unknown-option': 'did not understand “{argument}”; vanthu {command} --help lists the options',
  'cli.option-value': '“{argument}” lacks a value or takes none; see vanthu {command} --help',
  'cli.choice': '{option} does not take “{value}”; choose one of: {allowed}',
  'cli.no-input': 'name a file or a folder, e.g. vanthu {command} report.md',
  'cli.one-draft': 'this command takes exactly one draft, e.g. vanthu {command} report.md',
  'cli.comments-one': '--comments goes with exactly one Word file; for example: vanthu check a.docx --comments b.docx',
  'cli.comments-docx': '{path} must end in .docx',
  'cli.comments-same': '{path} is the file being checked; write the comments to another one',
  'cli.commented': 'wrote {count} comments to {path}',
  'cli.one-file': 'this command takes exactly one file, e.g. vanthu {command} report.docx',
  'cli.renewals': '{count} things to renew:',
  'cli.no-period':
    '{path} names no period with a year; write “kỳ báo cáo: 6 tháng đầu năm 2025” into its front matter and run again',
  'cli.import-remarks': '{count} things to look at:',
  'cli.word-pdf': '{path} is a PDF; open it in Word and save it as .docx, or get the Word file',
  'cli.word-rtf': '{path} is an RTF file; open it in Word and save it as .docx',
  'cli.word-not-text': '{path} is neither a Word file nor UTF-8 text; save it again as UTF-8',
  'cli.word-draft': '{path} is a draft already; add --roll-forward to begin the next report from it',
  'cli.word-empty': '{path} has no text',
  'cli.word-encrypted': '{path} is protected by a password; remove it in Word and try again',
  'cli.word-doc': '{path} is an old .doc file; open it in Word and save it as .docx',
  'cli.word-unreadable': '{path} is no readable Word file, or is cut off; get the original again',
  'cli.word-not-word': '{path} is no Word file (.docx)',
  'cli.word-too-large': '{path} grows too large when unpacked; it is not safe to read',
  'cli.unreadable': 'cannot read {path} ({reason}); check the path and its permissions',
  'cli.too-large': '{path} is larger than 16 MB and no draft',
  'cli.not-text': '{path} is not UTF-8 text; save it again as UTF-8',
  'cli.not-draft': '{path} is not a draft: it needs “---” as its first line and the key “vanthu:” with the profile',
  'cli.bad-date': '“{value}” is not a date; write 2026-06-15 or 15/6/2026',
  'cli.unknown-profile': 'there is no profile “{profile}”; choose one of: {allowed}',
  'cli.unknown-rule': 'there is no rule “{rule}”; vanthu rules lists them',
  'cli.profile-needed': 'name one profile: {allowed}',
  'cli.output-needed': 'with standard input -o must name the file to write',
  'cli.no-template': '{path} holds no template files (style.yaml, report.hbs)',
  'cli.template': '{path}: {reason}',
  'cli.merge-no-source':
    '{path} carries no draft (not written by vanthu, or secret, or written with --no-source); compare with vanthu diff, or make a draft of it with vanthu import',
  'cli.merge-no-draft': 'the draft {path} is not beside {file}; name it with --draft',
  'cli.merge-no-proposal': 'there is no proposal {id}; they are numbered from 1 to {count}',
  'cli.merge-none': '{path}: no changes and no comments',
  'cli.merge-summary': '{count} proposals, {open} can be taken; take them with --accept all or --accept 1,3,5',
  'cli.merge-changed': 'Changed {path}',
  'cli.merge-applied': 'Took {count} proposals, {left} left',
  'cli.merge-refused': 'This proposal overlaps one that was taken. Look at the draft and run again.',
  'cli.diff-two':
    'this command takes exactly two files: the old one, then the new one, as in vanthu diff old.md new.md',
  'cli.diff-docx': '-o of this command is a .docx file, not {path}',
  'cli.diff-same': 'The two do not differ.',
  'cli.diff-front': 'Beginning',
  'cli.diff-frame': 'Layout: heading, signature, recipients',
  'cli.diff-notes': 'Footnotes',
  'cli.diff-figures': 'Named figures',
  'cli.diff-none': '(none)',
  'cli.diff-summary': '{added} added, {removed} removed, {changed} changed, {figures} named figures differ',
  'cli.exists': '{path} exists already; --force overwrites it',
  'cli.unwritable':
    'cannot write {path} ({reason}); check the folder, its permissions, and whether the file is open elsewhere',
  'cli.pdf-a': '--pdf-a is for PDF only; add --to pdf',
  'cli.format': 'cannot write {path}: formats are {allowed}; change its ending, or save the .docx as something else',
  'cli.refused':
    'final report refused: {errors} errors and {warnings} warnings; fix them and run again, or set the status to draft',
  'cli.written': 'Wrote {path}',
  'cli.created': 'Created {path}',
  'cli.settings-more': '(and {count} more)',
  'cli.fixed': 'Fixed {path}',
  'cli.rule-failed': 'rule {rule} failed and was left out ({reason})',
  'cli.failed': 'could not run: {reason}',
  'cli.severity-error': 'Error',
  'cli.severity-warning': 'Warning',
  'cli.severity-information': 'Information',
  'cli.severity-hint': 'Hint',
  'cli.no-drafts': 'No drafts (a draft is a Markdown or YAML file with the key vanthu).',
  'cli.clean': '{drafts} files, nothing to fix.',
  'cli.summary': '{drafts} files: {errors} errors, {warnings} warnings, {informations} informations, {hints} hints.',
  'cli.claims-kind-breakdown': 'total and parts',
  'cli.claims-kind-ratio_percent': 'percentage',
  'cli.claims-kind-shares': 'shares',
  'cli.claims-kind-change': 'change',
  'cli.claims-kind-product_rate': 'rate',
  'cli.claims-kind-same_figure': 'same figure',
  'cli.claims-kind-list_count': 'items listed',
  'cli.claims-kind-table': 'table',
  'cli.claims-verdict-consistent': 'right',
  'cli.claims-verdict-rounding': 'right (rounded)',
  'cli.claims-verdict-inconsistent': 'WRONG',
  'cli.claims-verdict-subset': 'subset',
  'cli.claims-verdict-unresolved': 'unresolved',
  'cli.claims-title': 'Figures to tick off: {file}',
  'cli.claims-line': 'Line',
  'cli.claims-kind': 'Kind',
  'cli.claims-verdict': 'Verdict',
  'cli.claims-total': 'Stated',
  'cli.claims-parts': 'Numbers',
  'cli.rules-fix': 'quick fix',
  'cli.rules-fix-all': 'fixed automatically',
  'cli.rules-ground': 'Ground: {ground}',
  'cli.rules-page': 'Page: {page}',
} as const;
