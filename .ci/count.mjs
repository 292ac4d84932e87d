// Reads a test run's output and prints two numbers: tests passed, tests failed. Understands Vitest's closing line and
// the plain line `N passed, N failed`.
import fs from 'node:fs';

const text = fs.readFileSync(0, 'utf8').replace(/\u001B\[[0-9;]*m/gu, '');
let passed = 0;
let failed = 0;
for (const line of text.split('\n')) {
  const plain = /^(\d+) passed, (\d+) failed\b/u.exec(line.trim());
  if (plain) {
    passed += Number(plain[1]);
    failed += Number(plain[2]);
  } else if (/^\s*Tests\s/u.test(line)) {
    passed += Number(/(\d+) passed/u.exec(line)?.[1] ?? 0);
    failed += Number(/(\d+) failed/u.exec(line)?.[1] ?? 0);
  }
}
console.log(passed, failed);
