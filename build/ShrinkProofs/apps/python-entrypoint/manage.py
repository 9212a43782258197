#!/usr/bin/env python
"""The commands of the guestbook."""

import sys

from guestbook import commands

if __name__ == "__main__":
    commands.run(sys.argv[1:])
