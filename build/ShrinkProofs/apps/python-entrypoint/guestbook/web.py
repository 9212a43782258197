"""The pages."""

import http.server
import pathlib

TEMPLATE = pathlib.Path("templates/page.html")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(TEMPLATE.read_bytes())


def serve(address):
    host, port = address.split(":")
    print("guestbook on", port, flush=True)
    http.server.ThreadingHTTPServer((host, int(port)), Handler).serve_forever()
