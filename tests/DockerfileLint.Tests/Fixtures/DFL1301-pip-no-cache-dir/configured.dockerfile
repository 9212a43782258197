FROM python:3.12-slim AS base
RUN pip config set global.no-cache-dir true && pip install flask
FROM base
RUN python3 -m pip install django
