"""Answers with a word of the list."""

import argparse
import http.server
import random

from words import load

WORDS = load("words/list.txt")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(random.choice(WORDS).encode())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=9000)
    parser.add_argument("--dump", action="store_true")
    options = parser.parse_args()
    if options.dump:
        print(WORDS)
        return
    print(f"words on {options.port}", flush=True)
    http.server.HTTPServer(("", options.port), Handler).serve_forever()


if __name__ == "__main__":
    main()
