"""The command."""

import argparse
import string

import mailer


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--version", action="version", version=mailer.VERSION)
    parser.add_argument("--template")
    with open(parser.parse_args().template, encoding="utf-8") as text:
        print(string.Template(text.read()).substitute(name="Ada"))
