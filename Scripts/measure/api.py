"""A stand-in for the messages API on loopback: "the model" makes exactly the tool calls that it is given."""

import http.server
import json
import re
import socketserver
import threading

MARK = re.compile(r"MEASURE-(\d+)-")


class ModelStandIn:
    """Answers the turns of numbered conversations.

    `turns[n]` is a list of turns, a turn a list of calls (`id`, `name`, `input`). A turn is answered with the first
    list whose calls the conversation does not hold yet, and with plain text once all were made.
    """

    def __init__(self):
        self.turns = {}
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def prompt(self, number):
        """The user's text that makes the product start conversation `number`."""
        return f"MEASURE-{number}-"

    def answer(self, request):
        """The content blocks for one request."""
        conversation = json.dumps(request.get("messages", []))
        mark = MARK.search(conversation)
        if mark and request.get("tools"):
            for calls in self.turns.get(int(mark.group(1)), []):
                if not any(call["id"] in conversation for call in calls):
                    return [{"type": "tool_use", **call} for call in calls]
        # Early releases ask a small model for the prefix of a command before they prompt.
        return [{"type": "text", "text": "done" if mark and request.get("tools") else "none"}]


class _Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 128


def _handler(model):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def do_GET(self):
            self._send(404, _json(_error("not_found_error")))

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            if "count_tokens" in self.path:
                return self._send(200, _json({"input_tokens": 10}))
            if "/messages" not in self.path:
                return self._send(404, _json(_error("not_found_error")))
            request = json.loads(body)
            message = _message(request.get("model"), model.answer(request))
            if request.get("stream"):
                return self._send(200, _events(message), "text/event-stream")
            return self._send(200, _json(message))

        def _send(self, status, body, kind="application/json"):
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler


def _json(value):
    return json.dumps(value).encode()


def _error(kind):
    return {"type": "error", "error": {"type": kind, "message": "not here"}}


def _message(model, blocks):
    calls = any(block["type"] == "tool_use" for block in blocks)
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": blocks,
        "stop_reason": "tool_use" if calls else "end_turn",
        "stop_sequence": None,
        "usage": {
            "input_tokens": 1,
            "output_tokens": 1,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
        },
    }


def _events(message):
    """The message as the stream of events that the API sends."""
    events = [{"type": "message_start", "message": {**message, "content": [], "stop_reason": None}}]
    for index, block in enumerate(message["content"]):
        if block["type"] == "text":
            start, delta = {"type": "text", "text": ""}, {"type": "text_delta", "text": block["text"]}
        else:
            start = {**block, "input": {}}
            delta = {"type": "input_json_delta", "partial_json": json.dumps(block["input"])}
        events.append({"type": "content_block_start", "index": index, "content_block": start})
        events.append({"type": "content_block_delta", "index": index, "delta": delta})
        events.append({"type": "content_block_stop", "index": index})
    stop = {"stop_reason": message["stop_reason"], "stop_sequence": None}
    events.append({"type": "message_delta", "delta": stop, "usage": {"output_tokens": 1}})
    events.append({"type": "message_stop"})
    return b"".join(b"event: %s\ndata: %s\n\n" % (e["type"].encode(), _json(e)) for e in events)
