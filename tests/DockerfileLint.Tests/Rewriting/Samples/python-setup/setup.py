from setuptools import Extension, setup

setup(name="geometry", version="0.1", ext_modules=[Extension("geometry", ["geometry.c"], libraries=["m"])])
