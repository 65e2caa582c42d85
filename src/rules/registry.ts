import { briefField } from './briefs/brief-field';
import { briefSourceCount } from './briefs/brief-source-count';
import { duplicateIssue } from './briefs/duplicate-issue';
import { configId } from './configs/config-id';
import { configShape } from './configs/config-shape';
import { configSyntax } from './configs/config-syntax';
import { configUnknownKey } from './configs/config-unknown-key';
import { duplicateTopic } from './configs/duplicate-topic';
import { missingConfig } from './configs/missing-config';
import { missingCrossLinkTag } from './cross-links/missing-cross-link-tag';
import { selfCrossLink } from './cross-links/self-cross-link';
import { unansweredCrossLink } from './cross-links/unanswered-cross-link';
import { unknownEntry } from './cross-links/unknown-entry';
import { unknownTopic } from './cross-links/unknown-topic';
import { unknownLabel } from './observations/unknown-label';
import { malformedClosing } from './open-items/malformed-closing';
import type { Rule } from './rule';
import { excludedSource } from './sources/excluded-source';
import { publisherSpelling } from './sources/publisher-spelling';
import { repeatedSource } from './sources/repeated-source';
import { sourceAfterEntry } from './sources/source-after-entry';
import { sourceWithoutDate } from './sources/source-without-date';
import { sourceWithoutLink } from './sources/source-without-link';
import { brokenLink } from './structure/broken-link';
import { duplicateEntry } from './structure/duplicate-entry';
import { entryHeadingRule } from './structure/entry-heading';
import { entryOrder } from './structure/entry-order';
import { indexOutOfDate } from './structure/index-out-of-date';
import { missingSection } from './structure/missing-section';

/** Every rule. The order is that of the documentation. */
export const rules: readonly Rule[] = [
  unknownTopic,
  unknownEntry,
  missingCrossLinkTag,
  selfCrossLink,
  unansweredCrossLink,
  entryHeadingRule,
  entryOrder,
  duplicateEntry,
  indexOutOfDate,
  missingSection,
  brokenLink,
  sourceWithoutLink,
  sourceWithoutDate,
  sourceAfterEntry,
  repeatedSource,
  excludedSource,
  publisherSpelling,
  unknownLabel,
  configSyntax,
  configShape,
  configUnknownKey,
  missingConfig,
  configId,
  duplicateTopic,
  briefField,
  briefSourceCount,
  duplicateIssue,
  malformedClosing
];
