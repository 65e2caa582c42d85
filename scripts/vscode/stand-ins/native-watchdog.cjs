// Stands in for the native @vscode/native-watchdog. A server that outlives its launcher is killed by process group.
exports.start = () => {};
exports.exit = code => process.exit(code || 0);
