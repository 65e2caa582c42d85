import type { LoadFeatures } from './add-features';

/** In Node, the bundle of the features is required. The bundle for a web worker has `load-features.web.ts` instead. */
export const loadFeatures: LoadFeatures = () => import('./features');
