"""Copies folders."""

import shutil
import sys

import greeter

if "--dry" in sys.argv:
    print("would copy", greeter.VERSION)
else:
    shutil.copytree("/data", "/backup", dirs_exist_ok=True)
    print("copied")
