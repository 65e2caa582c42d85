import type { PreviewMark } from '../../queries/preview';

/** How a mark is shown: an element with its attributes, whose `type` is for who renders. */
export interface Element {
  readonly type: string;
  readonly tag: string;
  readonly attrs: [string, string][];
}

/** What the classes that `media/preview.css` colours begin with. */
const CLASS = 'topic-journal';

/** The element that shows `mark`. */
export function elementOf(mark: PreviewMark): Element {
  switch (mark.kind) {
    case 'tag': {
      const classes = mark.isLost ? `${CLASS}-tag ${CLASS}-unknown` : `${CLASS}-tag`;
      // The type is markdown-it’s own, so that VS Code follows it as any link.
      return element('link', 'a', classes, ['href', mark.url], ['title', mark.title]);
    }
    case 'unknown-topic':
      return element('journal_topic', 'span', `${CLASS}-unknown`, ['title', mark.title]);
    case 'label':
      return element('journal_label', 'span', `${CLASS}-label`, ['title', mark.title]);
    case 'outcome':
      return element('journal_outcome', 'span', `${CLASS}-outcome ${CLASS}-${mark.outcome}`, ['title', mark.title]);
    case 'closed':
      return element('journal_closed', 's', `${CLASS}-closed`);
    case 'box': {
      const checked: [string, string][] = mark.isTicked ? [['checked', '']] : [];
      return element('journal_box', 'input', `${CLASS}-box`, ['type', 'checkbox'], ['disabled', ''], ...checked);
    }
  }
}

const element = (type: string, tag: string, classes: string, ...attrs: [string, string][]): Element => ({
  type,
  tag,
  attrs: [['class', classes], ...attrs.filter(([name, value]) => name !== 'title' || value !== '')]
});
