/** A draft as DOCX and back, from the paragraphs alone: the same print, no word lost or made. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertWord } from '../../server/src/import/draft/convert.ts';
import { paragraphsOf, paragraphText, type WordDocument } from '../../server/src/import/word/document.ts';
import { readWord } from '../../server/src/import/word/read.ts';
import { renderDocx } from '../../server/src/render/docx/document.ts';
import { repositoryText } from '../support/shipped.ts';
import { FULL_DRAFT } from '../render/full-draft.ts';
