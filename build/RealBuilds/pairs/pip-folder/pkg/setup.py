from setuptools import setup

setup(name="clock", version="1.0", py_modules=["clock"])
