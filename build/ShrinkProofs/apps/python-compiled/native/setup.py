from setuptools import Extension, setup

setup(
    name="fastfeed",
    version="0.2",
    ext_modules=[Extension("fastfeed", ["fastfeed.c"], include_dirs=["/usr/include/libxml2"], libraries=["xml2"])],
)
