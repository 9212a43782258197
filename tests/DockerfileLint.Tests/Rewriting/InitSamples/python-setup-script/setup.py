from setuptools import find_packages, setup

setup(
    name="logstats",
    version="1.4.0",
    packages=find_packages(exclude=["tests"]),
    package_data={"logstats": ["patterns/*.txt"]},
    install_requires=["tables"],
    entry_points={"console_scripts": ["logstats=logstats.cli:main"]},
    python_requires=">=3.8",
)
