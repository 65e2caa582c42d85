export interface RecordFieldDescription {
  readonly name: string;
  /** The artifact's identity, or one of the eight points of the release standard. */
  readonly part: 'identity' | 'standard';
  readonly description: string;
  /** What it holds: a text, a day, one of its values, or any number of them. */
  readonly type: 'text' | 'day' | 'one' | 'any';
  /** The values that it takes, where they are a fixed set. */
  readonly values?: readonly string[];
}

/** The labelled bullets of an analysis's release record, in the order in which they are written. */
export const recordFields: readonly RecordFieldDescription[] = [
  { name: 'Model', part: 'identity', type: 'text', description: 'The exact name of the released artifact.' },
  { name: 'Version', part: 'identity', type: 'text', description: 'Its version, tag or checkpoint.' },
  { name: 'Released', part: 'identity', type: 'day', description: 'The day of its release.' },
  { name: 'Weights host', part: 'identity', type: 'text', description: 'Where the weights can be had.' },
  { name: 'License', part: 'identity', type: 'text', description: 'SPDX identifier or the license’s name.' },
  { name: 'Model card', part: 'identity', type: 'text', description: 'Where the model card is.' },
  { name: 'Safety report', part: 'identity', type: 'text', description: 'Where the safety report is.' },
  {
    name: 'Claim concerns',
    part: 'identity',
    type: 'one',
    description: 'Which artifact the claims are about.',
    values: ['base model', 'instruct model', 'distilled model', 'quantization', 'adapter', 'merge', 'hosted service']
  },
  {
    name: 'Released parts',
    part: 'identity',
    type: 'any',
    description: 'What the release holds.',
    values: [
      'weights',
      'inference code',
      'training code',
      'training data',
      'data documentation',
      'evaluations',
      'logs',
      'checkpoints',
      'post-training data',
      'safety classifiers',
      'license terms'
    ]
  },
  { name: 'Rationale', part: 'standard', type: 'text', description: 'Why public weights are justified.' },
  {
    name: 'Evaluations',
    part: 'standard',
    type: 'text',
    description: 'Which dangerous capabilities were tested, and how.'
  },
  { name: 'Access stages', part: 'standard', type: 'text', description: 'How access was widened.' },
  { name: 'Downstream duties', part: 'standard', type: 'text', description: 'What users of the artifact must do.' },
  { name: 'Audit trail', part: 'standard', type: 'text', description: 'Hashes and versions.' },
  { name: 'Supply chain', part: 'standard', type: 'text', description: 'How the artifact’s files are secured.' },
  { name: 'Ecosystem support', part: 'standard', type: 'text', description: 'What is funded around the release.' }
];
