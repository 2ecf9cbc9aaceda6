// The API of Atlas on this machine, as far as the procedures use it: it gives the answers that are
// documented, and every fault that it is told to have. It needs no login unless `bearer` is set.

import { createServer } from "node:http";

export const PROJECT = "8358217d3abb5c76c3434648";
export const SECRET = "hunter2-hunter2";

const id = (number) => number.toString(16).padStart(24, "6aa12e7ccccc");

/**
 * `fault(n, request)` is asked about the request with that number, from 1 on. It may return a
 * function of the response, which answers instead; with `after: true` the request has its effect
 * before.
 */
export const serveApi = async ({ fault = () => undefined, bearer, base = "/api/atlas/v2" } = {}) => {
  const api = { links: [], connections: [], peerings: [], created: [], log: [], sent: 0, bodies: [] };
  const routes = routesOf(api);
  const server = createServer(async (request, response) => {
    const body = await read(request);
    api.sent++;
    api.log.push(`${request.method} ${request.url.replace(base, "").replace(/^\/groups\/\w+\/streams/, "")}`);
    api.bodies.push(body);
    api.headers = request.headers;
    const wrong = fault(api.sent, request);
    if (wrong && !wrong.after) return wrong(response);
    if (bearer && request.headers.authorization !== `Bearer ${bearer()}`) return json(response, 401, { error: 401, errorCode: "UNAUTHORIZED" });
    const [path] = request.url.replace(base, "").split("?");
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
    const answer = route ? route[2](body && JSON.parse(body), ...pattern(route, path)) : [404, { error: 404, errorCode: "NOT_FOUND" }];
    if (wrong?.after) return wrong.then(response);
    json(response, ...answer);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  api.url = `http://127.0.0.1:${server.address().port}${base}`;
  api.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return api;
};

export const json = (response, status, value, headers = {}) =>
  response.writeHead(status, { "content-type": "application/vnd.atlas.2023-02-01+json;charset=utf-8", ...headers }).end(JSON.stringify(value));

/** A fault that comes when the request has had its effect. */
export const after = (then) => ({ after: true, then });

const read = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const pattern = ([, expression], path) => expression.exec(path).slice(1).map(decodeURIComponent);

const list = (results) => [200, { links: [], results, totalCount: results.length }];

const routesOf = (api) => {
  const streams = `^/groups/${PROJECT}/streams`;
  const at = (method, path, answer) => [method, new RegExp(`${streams}${path}$`), answer];
  const link = (wanted) => api.links.find(({ _id }) => _id === wanted);
  // What takes minutes takes as many looks as there are states.
  const look = (one) => {
    if (one.states.length > 1) one.states.shift();
    const { states, ...rest } = one;
    return { ...rest, state: states[0], ...(states[0] !== "IDLE" && { interfaceEndpointId: "vpce-0123456789abcdef0" }) };
  };
  return [
    at("GET", "/accountDetails", () => [200, { cloudProvider: "aws", awsAccountId: "444455556666", vpcId: "vpc-0123456789abcdef0", cidrBlock: "192.168.248.0/21" }]),
    at("GET", "/privateLinkConnections", () => list(api.links.map(look))),
    at("POST", "/privateLinkConnections", (body) => {
      const made = { ...body, _id: id(api.links.length + 1) };
      api.created.push("link");
      api.links.push({ ...made, provider: body.provider.toUpperCase(), vendor: body.vendor.toUpperCase(), states: ["IDLE", "WORKING", "DONE"] });
      return [200, made];
    }),
    at("GET", "/privateLinkConnections/(\\w+)", (_, wanted) => (link(wanted) ? [200, look(link(wanted))] : [404, { error: 404, errorCode: "STREAM_PRIVATE_LINK_NOT_FOUND" }])),
    at("PATCH", "/privateLinkConnections/(\\w+)", (body, wanted) => [200, Object.assign(link(wanted), body)]),
    at("GET", "/([^/]+)/connections", () => list(api.connections.map(look))),
    at("POST", "/([^/]+)/connections", (body) => {
      api.created.push("connection");
      const { authentication, ...rest } = body;
      api.connections.push({ ...rest, states: ["PENDING", "READY"] });
      return [200, { ...rest, state: "PENDING" }];
    }),
    at("GET", "/([^/]+)/connections/([^/]+)", (_, __, name) => [200, look(api.connections.find((one) => one.name === name))]),
    at("GET", "/vpcPeeringConnections", () => list(api.peerings)),
    at("POST", "/vpcPeeringConnections/([^/]+):(accept|reject)", (_, name, decision) => {
      const peering = api.peerings.find((one) => one.name === name);
      api.created.push(decision);
      peering.cloudStatus = decision === "accept" ? "active" : "rejected";
      return [202, {}];
    }),
    at("DELETE", "/vpcPeeringConnections/([^/]+)", (_, name) => {
      api.created.push("delete");
      api.peerings.find((one) => one.name === name).cloudStatus = "deleted";
      return [202, {}];
    }),
  ];
};
