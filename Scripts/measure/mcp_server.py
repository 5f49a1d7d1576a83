"""An MCP server over standard input and output: offers the tools named on its command line and does nothing."""

import json
import sys

SCHEMA = {"type": "object", "additionalProperties": True}


def result(request, tools):
    method = request.get("method")
    if method == "initialize":
        version = request["params"]["protocolVersion"]
        information = {"name": "measure", "version": "1"}
        return {"protocolVersion": version, "capabilities": {"tools": {}}, "serverInfo": information}
    if method == "tools/list":
        return {"tools": [{"name": name, "description": name, "inputSchema": SCHEMA} for name in tools]}
    if method == "tools/call":
        return {"content": [{"type": "text", "text": "done"}]}
    return {}


for line in sys.stdin:
    request = json.loads(line)
    if "id" in request:
        answer = {"jsonrpc": "2.0", "id": request["id"], "result": result(request, sys.argv[1:])}
        print(json.dumps(answer), flush=True)
