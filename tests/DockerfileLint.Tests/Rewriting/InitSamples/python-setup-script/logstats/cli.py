import argparse
import re
import sys
from importlib import resources


def patterns():
    text = resources.files("logstats").joinpath("patterns/common.txt").read_text()
    return [re.compile(line) for line in text.splitlines() if line]


def main():
    parser = argparse.ArgumentParser(prog="logstats")
    parser.add_argument("file", nargs="?")
    parser.add_argument("--version", action="store_true")
    arguments = parser.parse_args()
    if arguments.version:
        import tables
        print("logstats", 1.4, tables.VERSION, len(patterns()))
        return 0
    stream = open(arguments.file) if arguments.file else sys.stdin
    for pattern in patterns():
        print(pattern.pattern, sum(1 for line in stream if pattern.search(line)))
    return 0
