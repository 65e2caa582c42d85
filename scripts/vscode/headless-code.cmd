@node "%~dp0headless-code.mjs" %*
