import pathlib

folder = pathlib.Path(__file__).parent
for name in ("data/schema.sqlite3", "web/dist/app.js", "log/format.log"):
    print(name, (folder / name).read_text().strip())
