// Prints the number of rows of a Parquet file and the values of its column "sha256" or "_sha256".
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
const require = createRequire(process.argv[2] + '/package.json');
const load = name => import(pathToFileURL(require.resolve(name)).href);
const { asyncBufferFromFile, parquetReadObjects } = await load('hyparquet');
const { compressors } = await load('hyparquet-compressors');
const rows = await parquetReadObjects({ file: await asyncBufferFromFile(process.argv[3]), compressors });
console.log(rows.length);
for (const row of rows) console.log(row.sha256 ?? row._sha256);
