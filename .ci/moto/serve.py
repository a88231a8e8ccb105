"""moto at a port of 127.0.0.1, one request at a time: side by side, moto loses one of two updates of a row.

A long poll would hold up all others, so it is many short ones here.
"""

import io
import json
import os
import sys
import threading
import time

os.environ["MOTO_ACCOUNT_ID"] = "000000000000"  # what LocalStack and the embedded emulators say, too

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, run_simple

PAUSE = 0.05
RECEIVE = "AmazonSQS.ReceiveMessage"


def in_turn(application):
    turn = threading.Lock()

    def call(environment, body):
        """The answer as WSGI tells it, and its body."""
        told = []
        environment = dict(environment, CONTENT_LENGTH=str(len(body)), **{"wsgi.input": io.BytesIO(body)})
        with turn:
            answer = b"".join(application(environment, lambda *start: told.append(start)))
        return told[0], answer

    def receive(environment, body):
        asked = json.loads(body)
        end = time.monotonic() + int(asked.get("WaitTimeSeconds", 0))
        short = json.dumps({**asked, "WaitTimeSeconds": 0}).encode()
        start, answer = call(environment, short)
        while start[0].startswith("200") and not json.loads(answer).get("Messages") and time.monotonic() < end:
            time.sleep(PAUSE)
            start, answer = call(environment, short)
        return start, answer

    def served(environment, start_response):
        body = environment["wsgi.input"].read(int(environment.get("CONTENT_LENGTH") or 0))
        handle = receive if environment.get("HTTP_X_AMZ_TARGET") == RECEIVE else call
        start, answer = handle(environment, body)
        start_response(*start)
        return [answer]

    return served


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


if __name__ == "__main__":
    run_simple("127.0.0.1", int(sys.argv[1]), in_turn(DomainDispatcherApplication(create_backend_app)), threaded=True, request_handler=Quiet)
