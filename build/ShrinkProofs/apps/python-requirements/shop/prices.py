"""Reads the prices."""

import csv
import pathlib

FILE = pathlib.Path("data/prices.csv")


def read(path=FILE):
    with open(path, newline="", encoding="utf-8") as lines:
        return {row["item"]: float(row["price"]) for row in csv.DictReader(lines)}
