// Stands in for the native @vscode/deviceid: every machine is the same one.
exports.getDeviceId = async () => 'topic-journal';
