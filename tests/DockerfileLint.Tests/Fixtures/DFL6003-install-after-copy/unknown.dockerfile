FROM node:22-slim AS node
WORKDIR /app
COPY . .
RUN [|npm ci|]

FROM python:3.13 AS python
COPY . /app
RUN [|pip install --no-cache-dir -r /app/requirements.txt|]

FROM node:22 AS yarn
WORKDIR /app
ADD . /app
RUN cd /app && [|yarn|]

FROM scratch
COPY --from=node /app /
COPY --from=python /app /
COPY --from=yarn /app /
