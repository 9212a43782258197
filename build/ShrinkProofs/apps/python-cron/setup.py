from setuptools import setup

setup(name="backup", version="1.0", py_modules=["backup"], install_requires=["greeter"])
