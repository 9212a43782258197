# The manifests are copied first.
FROM node:22-slim AS first
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm ci --omit=dev

# A cache makes it cheap to install again.
FROM node:22-slim AS cached
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci

# It may need other files: those that a command before it makes, or the project itself.
FROM node:22-slim AS made
WORKDIR /app
COPY . .
RUN ./generate.sh
RUN npm ci

FROM python:3.13 AS project
WORKDIR /app
COPY . .
RUN pip install .
RUN pip install -e . -r requirements.txt
RUN pip install --no-index --find-links wheels -r requirements.txt

FROM python:3.13 AS poetry
WORKDIR /app
COPY . .
RUN poetry install

# Elsewhere.
FROM node:22-slim AS elsewhere
WORKDIR /app
COPY . /src
WORKDIR /tools
RUN npm ci

FROM node:22-slim AS workspace
WORKDIR /app
COPY . .
RUN npm ci --workspace web

FROM debian:13
COPY --from=first /app /
COPY --from=cached /app /
COPY --from=made /app /
COPY --from=project /app /
COPY --from=poetry /app /
COPY --from=elsewhere /app /
COPY --from=workspace /app /
