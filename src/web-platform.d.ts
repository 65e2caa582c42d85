// The few globals that every host of the core has (Node, browser window, web worker) but that no ECMAScript
// library declares. The core is compiled without the DOM's and Node's types, so anything else is an error.

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
}
