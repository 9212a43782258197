import ctypes.util
import click

print(ctypes.util.find_library('geos_c'))
