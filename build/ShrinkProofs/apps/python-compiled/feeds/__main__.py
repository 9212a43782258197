"""Prints the titles of a feed."""

import sys

import fastfeed

for title in fastfeed.titles(sys.argv[1]):
    print(title)
