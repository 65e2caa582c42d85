// Stands in for the native @vscode/spdlog: plain appends, no rotation. It keeps VS Code's log files, which the
// window tests read.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.level = 2;
    this.raw = false;
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      this.fd = fs.openSync(file, 'a');
    } catch {
      this.fd = undefined; // a log that cannot be written is no reason to stop
    }
  }

  put(level, text) {
    if (this.fd === undefined || level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    fs.writeSync(this.fd, this.raw ? text : `${time} [${LEVELS[level]}] ${text}\n`);
  }

  trace(text) {
    this.put(0, text);
  }
  debug(text) {
    this.put(1, text);
  }
  info(text) {
    this.put(2, text);
  }
  warn(text) {
    this.put(3, text);
  }
  error(text) {
    this.put(4, text);
  }
  critical(text) {
    this.put(5, text);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {
    if (this.fd !== undefined) fs.closeSync(this.fd);
    this.fd = undefined;
  }
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
