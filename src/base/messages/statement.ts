import type { Locale } from '../locale.ts';
import { statementEn } from './statement.en.ts';
import { statementFr, type StatementTexts } from './statement.fr.ts';

/** Accessibility statement by language; loaded with its page. */
export const STATEMENT_TEXTS: Readonly<Record<Locale, StatementTexts>> = { fr: statementFr, en: statementEn };
