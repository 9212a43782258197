"""Answers with the areas of the plans."""

import http.server
import json

import geometry


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open("plans.json", encoding="utf-8") as plans:
            areas = {name: geometry.area(*sides) for name, sides in json.load(plans).items()}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(areas).encode())


print("geometry on 8080", flush=True)
http.server.HTTPServer(("", 8080), Handler).serve_forever()
