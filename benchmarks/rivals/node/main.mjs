// The Runtime API's loop with Node's own HTTP client: less than AWS's runtime client does, so it is no handicap.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import http from "node:http";
import {handler} from "./handler.mjs";

const [authority, prefix = ""] = process.env.AWS_LAMBDA_RUNTIME_API.split(/(?=\/)/);
const [host, port] = authority.split(":");
const agent = new http.Agent({keepAlive: true, maxSockets: 1, noDelay: true});

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : {"content-length": Buffer.byteLength(body)};
    const url = `${prefix}/2018-06-01/runtime/invocation/${path}`;
    const request = http.request({host, port, agent, method, path: url, headers}, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({headers: response.headers, text: Buffer.concat(chunks).toString()}));
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function serve() {
  const {headers, text} = await call("GET", "next");
  const id = headers["lambda-runtime-aws-request-id"];
  try {
    await call("POST", `${id}/response`, JSON.stringify(await handler(JSON.parse(text))));
  } catch (failure) {
    const {name, message} = failure;
    await call("POST", `${id}/error`, JSON.stringify({errorType: name, errorMessage: message}));
  }
}

// A bundle in CommonJS form knows no await at its top.
async function run() {
  for (;;) {
    await serve();
  }
}

run();
