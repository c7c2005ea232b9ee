// One long-lived process of the pool: a JSON line in, a PDF file out, a JSON line back.
// stdout belongs to the protocol; diagnostics go to stderr. It ends when stdin closes.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fs from 'node:fs';
import path from 'node:path';

const protocol = 1;

const [, , nodeModules, ...fontFolders] = process.argv;
const packageName = '@myriaddreamin/typst-ts-node-compiler';
const require = createRequire(path.join(nodeModules, 'worker.js'));
const { NodeCompiler } = require(packageName);

const templates = path.dirname(fileURLToPath(import.meta.url));
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders }] });

const answer = (message) => process.stdout.write(JSON.stringify(message) + '\n');

function diagnostics(error) {
    return error ? compiler.fetchDiagnostics(error) : [];
}

function sort(messages) {
    const text = messages.join('\n');
    if (/unknown font family|could not be displayed/.test(text)) return 'font';
    if (/data: |dictionary does not contain key|failed to parse JSON/.test(text)) return 'data';
    return 'template';
}

class Refused extends Error {
    constructor(messages) {
        super(messages.join('; '));
        this.messages = messages;
    }
}

function place(diagnostic) {
    const file = path.basename(diagnostic.path ?? '');
    return file ? `${diagnostic.message} (${file})` : diagnostic.message;
}

function compile(what, allowUnknownFonts) {
    const compiled = compiler.compile(what);
    if (compiled.hasError()) throw new Refused(diagnostics(compiled.takeDiagnostics()).map(place));
    const warnings = diagnostics(compiled.takeWarnings()).map(place);
    const unknown = warnings.filter((w) => w.includes('unknown font family'));
    if (unknown.length > 0 && !allowUnknownFonts) throw new Refused(unknown);
    return { document: compiled.result, warnings };
}

// The exporter throws a plain error whose text holds the diagnostics in Rust's debug form.
function exported(error) {
    const found = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((m) => m[1].replaceAll('\\"', '"').replaceAll('\\\\', '\\'));
    return found.length > 0 ? found : [String(error)];
}

function render(request) {
    compiler.resetShadow(); // nothing of the document before is within reach of this one
    compiler.mapShadow(path.join(templates, 'data.json'), Buffer.from(JSON.stringify(request.data)));
    for (const [name, svg] of Object.entries(request.images ?? {})) {
        compiler.mapShadow(path.join(templates, 'images', `${name}.svg`), Buffer.from(svg));
    }
    const { document } = compile({ mainFilePath: path.join(templates, `${request.template}.typ`) }, false);
    let pdf;
    try {
        pdf = compiler.pdf(document, { pdfStandard: request.standard, pdfTags: true, creationTimestamp: request.created });
    } catch (error) {
        throw new Refused(exported(error));
    }
    if (request.output) {
        const temporary = `${request.output}.${process.pid}.tmp`;
        try {
            fs.writeFileSync(temporary, pdf, { mode: 0o600 });
            fs.renameSync(temporary, request.output);
        } catch (error) {
            fs.rmSync(temporary, { force: true });
            answer({ id: request.id, ok: false, failure: 'output', messages: [error.code ?? String(error)] });
            return;
        }
    }
    answer({ id: request.id, ok: true, pages: document.numOfPages, bytes: pdf.length, residentBytes: process.memoryUsage.rss() });
}

// Which of these font families exist here.
function families(request) {
    const known = request.names.filter((name) =>
        compile({ mainFileContent: `#text(font: ${JSON.stringify(name)})[1]` }, true).warnings.length === 0);
    answer({ id: request.id, ok: true, known });
}

function version() {
    const { document } = compile({ mainFileContent: '#metadata(str(sys.version)) <version>' }, true);
    return compiler.query(document, { selector: '<version>', field: 'value' })[0];
}

answer({
    event: 'hello',
    protocol,
    typst: version(),
    compiler: require(`${packageName}/package.json`).version,
    node: process.versions.node,
});

for await (const line of createInterface({ input: process.stdin })) {
    let request;
    try {
        request = JSON.parse(line);
        if (request.op === 'render') render(request);
        else if (request.op === 'families') families(request);
        else throw new Refused([`data: unknown op ${request.op}`]);
    } catch (error) {
        const messages = error instanceof Refused ? error.messages : [String(error)];
        answer({ id: request?.id ?? null, ok: false, failure: sort(messages), messages });
    } finally {
        // What was computed for a document is of no use to the next, and remembering it costs more than making it anew:
        // kept for some documents, a worker came to 1 GB. After failures too: failed work is remembered as well.
        compiler.evictCache(0);
    }
}
