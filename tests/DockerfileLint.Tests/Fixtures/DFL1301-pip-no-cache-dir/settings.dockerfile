FROM python:3.13-slim AS a
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
FROM a
RUN pip install flask
RUN PIP_NO_CACHE_DIR=off pip install flask
RUN [|PIP_NO_CACHE_DIR= pip install flask|]
RUN pip --version && pip install --no-cache-dir flask
RUN pip install flask && pip cache purge
