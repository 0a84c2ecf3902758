"""What goes wrong between a client and AWS, on demand: calls that are refused, and calls that are carried out but never answered."""

import io
import json
import re
import socket
import threading

REFUSAL = b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"


class Faults:
    """Wraps an emulator. PUT /rehearsal/faults with {"call": pattern, "fault": "refused" or "lost"} spoils the next such call; GET
    /rehearsal/quiet answers when no call is under way, and none has come for a moment."""

    def __init__(self, emulator):
        self._emulator = emulator
        self._planned = []
        self._calls = 0
        self._under_way = 0
        self._changed = threading.Condition()
        # moto goes over roles, policies and parameters while another call may add to them, which fails now and then.
        self._one_at_a_time = threading.Lock()

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"]
        if path == "/rehearsal/faults":
            self._planned.append(json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))))
            return answer(start_response, "200 OK")
        if path == "/rehearsal/quiet":
            self._wait_for_quiet()
            return answer(start_response, "200 OK")
        with self._changed:
            self._calls += 1
            self._under_way += 1
        try:
            return self._call(environ, start_response)
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def _wait_for_quiet(self):
        """The last call of a client that was killed may be read a moment after the client is gone."""
        seen = None
        with self._changed:
            while seen != self._calls:
                self._changed.wait_for(lambda: self._under_way == 0)
                seen = self._calls
                self._changed.wait(timeout=0.25)

    def _call(self, environ, start_response):
        fault = self._fault(environ) if self._planned else None
        if fault == "refused":
            return answer(start_response, "403 Forbidden", REFUSAL)
        # All of the answer is computed here, so that the call is over when it counts as such.
        with self._one_at_a_time:
            content = list(self._emulator(environ, start_response))
        if fault == "lost":
            environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        return content

    def _fault(self, environ):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        call = " ".join(
            [
                environ["REQUEST_METHOD"],
                f"{environ['PATH_INFO']}?{environ.get('QUERY_STRING', '')}",
                environ.get("HTTP_X_AMZ_TARGET", ""),
                body.decode(errors="replace"),
            ]
        )
        for planned in self._planned:
            if re.search(planned["call"], call):
                self._planned.remove(planned)
                return planned["fault"]
        return None


def answer(start_response, status, content=b""):
    start_response(status, [("Content-Type", "application/xml"), ("Content-Length", str(len(content)))])
    return [content]
