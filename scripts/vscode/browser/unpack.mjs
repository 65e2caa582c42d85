// Unpacks the Chromium of the npm package @sparticuz/chromium, a headless Chromium built to run on bare machines:
//   chromium.br           the browser, one executable
//   swiftshader.tar.br    its graphics libraries, which it looks for beside itself
//   al2023.tar.br         system libraries (nss, nspr, expat) for machines that lack them
//   fonts.tar.br          Open Sans
// The package's own function unpacks into the shared temporary folder and trusts whatever lies there already, so this
// does it into a folder of ours.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { extract } from 'tar-fs';

const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');

const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Unpacks the browser into `folder`, with a fontconfig file `fonts.conf` that adds fonts to the system's.
 * @param {string} folder
 */
export async function unpackBrowser(folder) {
  const archives = path.join(modules, '@sparticuz', 'chromium', 'bin');
  const inflate = (name, target) =>
    pipeline(fs.createReadStream(path.join(archives, name)), zlib.createBrotliDecompress(), target);
  fs.mkdirSync(path.join(folder, 'fonts'), { recursive: true });
  await inflate('chromium.br', fs.createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }));
  await inflate('swiftshader.tar.br', extract(folder));
  await inflate('al2023.tar.br', extract(path.join(folder, 'libraries')));
  await inflate('fonts.tar.br', extract(path.join(folder, 'fonts')));
  // It has no monospaced font, without which an editor is hard to read.
  for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf']) {
    fs.copyFileSync(path.join(modules, 'dejavu-fonts-ttf', 'ttf', name), path.join(folder, 'fonts', name));
  }
  fs.writeFileSync(path.join(folder, 'fonts.conf'), fontsConfiguration);
}
