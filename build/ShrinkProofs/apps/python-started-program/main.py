import http.server
import logging
import os
import pwd

import colours
from convert import calc

logging.basicConfig(filename="logs/media.log", level=logging.INFO)

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"{calc.duration('2+3')} {pwd.getpwuid(os.getuid()).pw_name} {colours.VERSION}".encode())

if __name__ == "__main__":
    with open("uploads/.keep", "w") as keep:
        keep.write("x")
    print("listening", calc.duration("40+2"), flush=True)
    http.server.ThreadingHTTPServer(("0.0.0.0", 8080), Handler).serve_forever()
