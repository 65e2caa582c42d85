// Imported before any test of the web worker: defines `describe` and `it` there.
import 'mocha/mocha.js';
import { mochaOptions } from './mocha';

mocha.setup(mochaOptions);
