// Receivers of the push benches, in a process of their own: four that take everything, one that never answers. GET /got tells when which id first came.
import { createServer } from 'node:http';

const HEALTHY = 4;
const got = Array.from({ length: HEALTHY }, () => new Map());
const listen = (handle) => new Promise((resolve) => { const server = createServer({ keepAliveTimeout: 60_000 }, handle).listen(0, '127.0.0.1', () => resolve(server.address().port)); });

const healthy = (at) => (request, response) => {
  if (request.url === '/got') { response.end(JSON.stringify([...got[at]])); return; }
  if (request.url === '/count') { response.end(String(got[at].size)); return; }
  if (request.url === '/forget') { got[at].clear(); response.end(); return; }
  request.resume().on('end', () => {
    const id = request.headers['webhook-id'];
    if (!got[at].has(id)) got[at].set(id, performance.timeOrigin + performance.now());
    response.writeHead(204).end();
  });
};
const ports = await Promise.all(Array.from({ length: HEALTHY }, (_, at) => listen(healthy(at))));
const dead = await listen((request) => { request.resume(); });
process.stdout.write(`${JSON.stringify({ ports, dead })}\n`);
