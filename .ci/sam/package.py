"""Packages the template with the real SAM CLI into a bucket that this program plays, and holds what arrived against what Maven built:
each function's code is its jar, byte for byte, and a second packaging uploads nothing.

    python package.py SAM_EXECUTABLE DIRECTORY
"""

import os
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CODE_URI = re.compile(r"^ +CodeUri: (\S+)$", re.MULTILINE)


class Bucket(BaseHTTPRequestHandler):
    """As much of S3 as an upload asks for, in parts when it is large."""

    protocol_version = "HTTP/1.1"
    objects = {}
    parts = {}
    uploads = 0

    def do_HEAD(self):
        self._answer(200 if self._key() in self.objects else 404)

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        number = re.search(r"partNumber=(\d+)", self.path)
        if number:
            self.parts.setdefault(self._key(), {})[int(number[1])] = body
        else:
            self._store(body)
        self._answer(200)

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if "uploadId=" in self.path:
            parts = self.parts.pop(self._key())
            self._store(b"".join(parts[number] for number in sorted(parts)))
            self._answer(200, b"<CompleteMultipartUploadResult/>")
        else:
            self._answer(200, b"<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>")

    def _store(self, body):
        self.objects[self._key()] = body
        Bucket.uploads += 1

    def _key(self):
        return "s3:/" + self.path.partition("?")[0]

    def _answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"1"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def package(sam, port, output):
    environment = os.environ | {
        "AWS_ENDPOINT_URL_S3": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
        "SAM_CLI_TELEMETRY": "0",
    }
    command = [sam, "package", "--template-file", "template.yaml", "--s3-bucket", "packages", "--s3-prefix", "code"]
    told = subprocess.run(
        [*command, "--output-template-file", output], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300
    )
    if told.returncode != 0:
        sys.exit(f"sam package failed:\n{told.stdout}{told.stderr}")
    return Path(output).read_text(encoding="utf-8")


def wrong(packaged):
    """Functions whose packaged code is not the jar that the template names."""
    jars = CODE_URI.findall((ROOT / "template.yaml").read_text(encoding="utf-8"))
    packages = CODE_URI.findall(packaged)
    if len(jars) != len(packages):
        yield f"{len(jars)} functions became {len(packages)}"
    for jar, uri in zip(jars, packages):
        if Bucket.objects.get(uri) != (ROOT / jar).read_bytes():
            yield f"{uri} is not {jar}"


def main(sam, directory):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bucket)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    output = str(Path(directory) / "packaged.yaml")
    packaged = package(sam, server.server_port, output)
    complaints = list(wrong(packaged))
    first = Bucket.uploads
    if package(sam, server.server_port, output) != packaged or Bucket.uploads != first:
        complaints.append("the same jars are packaged differently a second time")
    server.shutdown()
    print(*complaints or [f"packaged {first} jars, and nothing the second time"], sep="\n")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
