FROM python:3.12-slim AS a
RUN python3.12 -m pip install --no-cache-dir flask
FROM a AS b
RUN pip3.12 install --no-cache-dir flask
FROM b
RUN python -u -m pip install --no-cache-dir flask
