"""Serves the prices."""

import http.server
import json

import tables

from shop import prices


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({"tables": tables.VERSION, "prices": prices.read()}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    print("shop on 8000", flush=True)
    http.server.ThreadingHTTPServer(("", 8000), Handler).serve_forever()
