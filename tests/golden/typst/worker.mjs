// Stands in for the worker: speaks the protocol, and crashes, hangs or refuses as the title of a document asks.
// A document named 'once' crashes the first process that gets it: a file in the folder of its output remembers.
import { createInterface } from 'node:readline';
import fs from 'node:fs';

const answer = (message) => process.stdout.write(JSON.stringify(message) + '\n');
answer({ event: 'hello', protocol: 1, typst: 'stand-in', compiler: '0', node: process.versions.node });
for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    const title = request.data?.title;
    fs.appendFileSync(process.argv[2] + '/asked', `${process.pid} ${title ?? request.template}\n`);
    if (title === 'crash') process.exit(3);
    if (title === 'hang') continue;
    if (title === 'garbage') { process.stdout.write('not json\n'); continue; }
    if (title === 'refuse') { answer({ id: request.id, ok: false, failure: 'template', messages: ['bad'] }); continue; }
    if (title === 'once' && !fs.existsSync(process.argv[2] + '/crashed')) {
        fs.writeFileSync(process.argv[2] + '/crashed', '');
        process.stderr.write('out of memory\n');
        process.exit(134);
    }
    answer({ id: request.id, ok: true, pages: 1, bytes: 1, residentBytes: title === 'fat' ? 2 ** 31 : 1 });
}
