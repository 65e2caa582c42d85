// Stands in for the telemetry client (@microsoft/1ds-*): imported when the server starts, never used.
exports.AppInsightsCore = class {
  initialize() {}
  track() {}
  unload() {}
};
exports.PostChannel = class {};
