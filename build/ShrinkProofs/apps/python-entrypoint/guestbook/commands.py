"""What manage.py can do."""

import pathlib
import shutil
import sqlite3

import greeter

BASE = pathlib.Path(__file__).resolve().parent.parent


def run(words):
    {"migrate": migrate, "collectstatic": collect, "runserver": serve, "check": check}[words[0]](*words[1:])


def check():
    print("guestbook", greeter.VERSION, sorted(path.name for path in (BASE / "staticfiles").iterdir()))


def migrate():
    with sqlite3.connect(BASE / "guestbook.db") as connection:
        connection.execute("create table if not exists entries (text)")
    print("migrated")


def collect(*options):
    shutil.copytree(BASE / "static", BASE / "staticfiles", dirs_exist_ok=True)
    print("collected")


def serve(address):
    from guestbook import web

    web.serve(address)
