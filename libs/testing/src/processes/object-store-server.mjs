// An S3 server in a process of its own, so that it can be killed. Folder and port are given in ARGS; key and secret are both S3RVER.
// s3rver does not check signatures of version 4: done here, as an object store does.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import S3rver from 's3rver';

const [directory, port] = (process.env.ARGS ?? '').split(' ');
const SECRET = 'S3RVER';
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const strict = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Whether the request is signed with the secret (AWS Signature Version 4, in the header). */
function isSigned(request) {
  const said = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/.exec(request.headers.authorization ?? '');
  if (!said) return false;
  const [, credential, names, signature] = said;
  const [, day, region, service] = credential.split('/');
  const url = new URL(request.url, 'http://store');
  const query = [...url.searchParams].map(([name, value]) => `${strict(name)}=${strict(value)}`).sort().join('&');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [request.method, url.pathname, query, headers, names, request.headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], `${day}/${region}/${service}/aws4_request`, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), region), service), 'aws4_request');
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'));
}

const store = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: 'onecounter', configs: [] }] });
await store.configureBuckets();
const answer = store.callback();
http.createServer((request, response) => {
  if (isSigned(request)) return answer(request, response);
  request.resume();
  return response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
}).listen(Number(port), '127.0.0.1', () => console.log('the object store listens'));
